package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.IdentityProvider.CodeOutcome;
import io.yotosmartstream.identity.IdentityProvider.Registration;
import io.yotosmartstream.identity.IdentityProvider.SignIn;
import io.yotosmartstream.identity.IdentityProvider.User;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link IdentityProvider} says of accounts, codes and passwords. */
public abstract class IdentityProviderContract extends IdentityFixture {

  @Test
  void registersWithACodeByMail() throws Exception {
    Registration registration = identity.register(email, PASSWORD);
    String userId = ((Registration.Registered) registration).userId();
    assertThat(UUID.fromString(userId)).isNotNull();
    assertThat(codeSentTo(email)).matches("\\d{6}");
    assertThat(identity.find(userId)).contains(new User(userId, email, false));
  }

  @Test
  void anAddressIsRegisteredOnceInWhateverCase() throws Exception {
    String userId = confirmedUser();
    int mails = mailsTo(email);
    assertThat(identity.register(email.toUpperCase(Locale.ROOT), OTHER_PASSWORD))
        .isEqualTo(new Registration.AlreadyRegistered());
    assertThat(mailsTo(email)).isEqualTo(mails);
    assertThat(identity.verifyPassword(userId, PASSWORD)).isTrue();
  }

  @Test
  void whoeverAnOperatorVouchesForSignsInAtOnceAndGetsNoMail() throws Exception {
    Registration registration = identity.registerConfirmed(email, PASSWORD);

    String userId = ((Registration.Registered) registration).userId();
    assertThat(identity.find(userId)).contains(new User(userId, email, true));
    assertThat(identity.signIn(email, PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    assertThat(mailsTo(email)).isZero();
  }

  @Test
  void vouchingForAnAddressThatIsThereChangesNothing() throws Exception {
    String userId = confirmedUser();

    assertThat(identity.registerConfirmed(email.toUpperCase(Locale.ROOT), OTHER_PASSWORD))
        .isEqualTo(new Registration.AlreadyRegistered());
    assertThat(identity.verifyPassword(userId, PASSWORD)).isTrue();
  }

  @Test
  void ofManyWhoRegisterTheSameAddressOneWins() throws Exception {
    List<Registration> registrations = Races.run(4, i -> () -> identity.register(email, PASSWORD));
    assertThat(registrations).filteredOn(Registration.Registered.class::isInstance).hasSize(1);
  }

  @Test
  void theCodeConfirmsOnce() throws Exception {
    identity.register(email, PASSWORD);
    String code = codeSentTo(email);
    assertThat(identity.confirm(email.toUpperCase(Locale.ROOT), code))
        .isEqualTo(CodeOutcome.ACCEPTED);
    assertThat(identity.findByEmail(email).orElseThrow().confirmed()).isTrue();
    assertThat(identity.confirm(email, code)).isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
  }

  @Test
  void aWrongCodeConfirmsNothing() throws Exception {
    identity.register(email, PASSWORD);
    assertThat(identity.confirm(email, anotherCodeThan(codeSentTo(email))))
        .isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
    assertThat(identity.findByEmail(email).orElseThrow().confirmed()).isFalse();
  }

  @Test
  void aCodeForNobodyIsWrong() {
    assertThat(identity.confirm(email, "123456")).isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
    assertThat(identity.resetPassword(email, "123456", PASSWORD))
        .isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
  }

  @Test
  void aCodeIsUsedUpByWrongTries() throws Exception {
    identity.register(email, PASSWORD);
    String code = codeSentTo(email);
    for (int i = 0; i < 5; i++) {
      identity.confirm(email, anotherCodeThan(code));
    }
    assertThat(identity.confirm(email, code)).isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
  }

  @Test
  void aCodeRunsOut() throws Exception {
    identity.register(email, PASSWORD);
    String code = codeSentTo(email);
    letPass(Duration.ofMinutes(15));
    assertThat(identity.confirm(email, code)).isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
  }

  @Test
  void aNewCodeReplacesTheOldOne() throws Exception {
    identity.register(email, PASSWORD);
    String first = codeSentTo(email);
    identity.resendConfirmation(email);
    String second = codeSentTo(email);
    if (!first.equals(second)) {
      assertThat(identity.confirm(email, first)).isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
    }
    assertThat(identity.confirm(email, second)).isEqualTo(CodeOutcome.ACCEPTED);
  }

  @Test
  void sendsNoCodeToNobodyNorToTheConfirmed() throws Exception {
    identity.resendConfirmation(email);
    identity.forgotPassword(email);
    assertThat(mailsTo(email)).isZero();
    confirmedUser();
    identity.resendConfirmation(email);
    assertThat(mailsTo(email)).isEqualTo(1);
  }

  @Test
  void aForgottenPasswordIsSetByCode() throws Exception {
    String userId = confirmedUser();
    SignIn.SignedIn before = signedIn();
    identity.forgotPassword(email);
    assertThat(identity.resetPassword(email, codeSentTo(email), OTHER_PASSWORD))
        .isEqualTo(CodeOutcome.ACCEPTED);
    assertThat(identity.verifyPassword(userId, OTHER_PASSWORD)).isTrue();
    assertThat(identity.verifyPassword(userId, PASSWORD)).isFalse();
    assertThat(identity.refresh(before.refreshToken())).isEqualTo(new SignIn.Refused(false));
    signedIn(OTHER_PASSWORD);
  }

  @Test
  void aWrongCodeSetsNoPassword() throws Exception {
    String userId = confirmedUser();
    identity.forgotPassword(email);
    String wrong = anotherCodeThan(codeSentTo(email));
    assertThat(identity.resetPassword(email, wrong, OTHER_PASSWORD))
        .isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
    assertThat(identity.verifyPassword(userId, PASSWORD)).isTrue();
  }

  @Test
  void aCodeIsGoodForItsPurposeOnly() throws Exception {
    identity.register(email, PASSWORD);
    String code = codeSentTo(email);
    assertThat(identity.resetPassword(email, code, OTHER_PASSWORD))
        .isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
    assertThat(identity.confirm(email, code)).isEqualTo(CodeOutcome.ACCEPTED);
  }

  @Test
  void findsUsers() throws Exception {
    assertThat(identity.findByEmail(email)).isEmpty();
    assertThat(identity.find(UUID.randomUUID().toString())).isEmpty();
    String userId = confirmedUser();
    User user = new User(userId, email, true);
    assertThat(identity.find(userId)).contains(user);
    assertThat(identity.findByEmail(email.toUpperCase(Locale.ROOT))).contains(user);
  }

  @Test
  void verifiesPasswords() throws Exception {
    String userId = confirmedUser();
    assertThat(identity.verifyPassword(userId, PASSWORD)).isTrue();
    assertThat(identity.verifyPassword(userId, WRONG_PASSWORD)).isFalse();
    assertThat(identity.verifyPassword(UUID.randomUUID().toString(), PASSWORD)).isFalse();
  }

  @Test
  void deletesUsersForGood() throws Exception {
    String userId = confirmedUser();
    SignIn.SignedIn before = signedIn();
    identity.delete(userId);
    identity.delete(userId);
    assertThat(identity.find(userId)).isEmpty();
    assertThat(identity.findByEmail(email)).isEmpty();
    assertThat(identity.signIn(email, PASSWORD)).isEqualTo(new SignIn.Refused(false));
    assertThat(identity.refresh(before.refreshToken())).isEqualTo(new SignIn.Refused(false));
    assertThat(identity.register(email, PASSWORD)).isInstanceOf(Registration.Registered.class);
  }
}
