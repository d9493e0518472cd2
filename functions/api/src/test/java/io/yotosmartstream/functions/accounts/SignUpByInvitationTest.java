package io.yotosmartstream.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.functions.accounts.AccountFunctions.RegisterUser;
import io.yotosmartstream.functions.accounts.AccountFunctions.RegistrationAccepted;
import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.households.InvitationFunctions;
import io.yotosmartstream.functions.households.InvitationFunctions.AcceptInvitation;
import io.yotosmartstream.functions.households.InvitationFunctions.InvitationId;
import io.yotosmartstream.functions.households.InvitationFunctions.InvitationView;
import io.yotosmartstream.functions.households.InvitationFunctions.InviteMember;
import io.yotosmartstream.functions.testing.TestHouse;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.outcomes.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service where one signs up by invitation. */
class SignUpByInvitationTest {
  private static final String FIRST_OWNER = "robin@example.com";
  private static final String GUEST = "anna@example.com";

  @TempDir Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house =
        new TestHouse(
            folder,
            ApiSettings.from(
                Map.of(
                    "PAGE_URL", "http://page",
                    "LIVE_URL", "ws://live",
                    "SIGN_UP", "invitation",
                    "FIRST_OWNER", "Robin@Example.com")));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theFirstOwnerNeedsNoInvitation() {
    assertThat(house.newFamily(FIRST_OWNER)).isNotNull();
  }

  @Test
  void whoIsNotInvitedGetsTheUsualAnswerAMailThatSaysSoAndNoAccount() {
    house.newFamily(FIRST_OWNER);
    invite(GUEST);

    RegistrationAccepted invited = register(GUEST);
    RegistrationAccepted uninvited = register("zoe@example.com");

    assertThat(uninvited)
        .isEqualTo(new RegistrationAccepted("zoe@example.com", invited.confirmationSent()));
    assertThat(house.lastMail("zoe@example.com")).contains("by invitation");
    assertThat(hasAccount("zoe@example.com")).isFalse();
    assertThat(house.lastMail(GUEST)).doesNotContain("by invitation");
    assertThat(hasAccount(GUEST)).isTrue();
  }

  @Test
  void mailsToTheUninvitedAreLimitedAsOthersAre() {
    for (int i = 0; i < 5; i++) {
      register(GUEST);
    }

    assertThatThrownBy(() -> register(GUEST))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
  }

  @Test
  void upperAndLowerCaseOfAnInvitedAddressAreTheSame() {
    house.newFamily(FIRST_OWNER);
    invite("Anna@Example.com");

    register("anna@example.COM");

    assertThat(hasAccount(GUEST)).isTrue();
  }

  @Test
  void aWithdrawnInvitationLetsNobodyIn() {
    Caller owner = house.newFamily(FIRST_OWNER);
    InvitationView invitation = invite(GUEST);
    house
        .get(InvitationFunctions.class)
        .withdrawInvitation(new InvitationId(owner, invitation.invitationId()));

    register(GUEST);

    assertThat(hasAccount(GUEST)).isFalse();
  }

  @Test
  void oneOfTwoInvitationsIsEnough() {
    Caller owner = house.newFamily(FIRST_OWNER);
    InvitationView first = invite(GUEST);
    invite(GUEST);
    house
        .get(InvitationFunctions.class)
        .withdrawInvitation(new InvitationId(owner, first.invitationId()));

    register(GUEST);

    assertThat(hasAccount(GUEST)).isTrue();
  }

  @Test
  void anInvitationRunsOut() {
    house.newFamily(FIRST_OWNER);
    invite(GUEST);
    house.clock.advance(Duration.ofDays(7));

    register(GUEST);

    assertThat(hasAccount(GUEST)).isFalse();
  }

  @Test
  void anInvitationIsUsedOnce() {
    house.newFamily(FIRST_OWNER);
    invite(GUEST);
    String mail = house.lastMail(GUEST);
    Caller guest = house.newFamily(GUEST);
    MeFunctions me = house.get(MeFunctions.class);
    me.acceptInvitation(
        new AcceptInvitation(guest, mail.substring(mail.indexOf("token=") + 6).strip()));
    me.deleteMe(new MeFunctions.DeleteMe(house.signIn(GUEST), TestHouse.PASSWORD));

    register(GUEST);

    assertThat(hasAccount(GUEST)).isFalse();
  }

  @Test
  void anInvitationOfAHouseholdThatIsGoneLetsNobodyIn() {
    Caller owner = house.newFamily(FIRST_OWNER);
    invite(GUEST);
    house.get(MeFunctions.class).deleteMe(new MeFunctions.DeleteMe(owner, TestHouse.PASSWORD));

    register(GUEST);

    assertThat(hasAccount(GUEST)).isFalse();
  }

  @Test
  void whoHasAnAccountIsToldSoThoughTheInvitationIsUsed() {
    Caller owner = house.newFamily(FIRST_OWNER);
    InvitationView invitation = invite(GUEST);
    house.newFamily(GUEST);
    house
        .get(InvitationFunctions.class)
        .withdrawInvitation(new InvitationId(owner, invitation.invitationId()));

    register(GUEST);

    assertThat(house.lastMail(GUEST)).contains("There is an account already");
  }

  private InvitationView invite(String email) {
    return house
        .get(InvitationFunctions.class)
        .inviteMember(new InviteMember(house.signIn(FIRST_OWNER), email, null));
  }

  private RegistrationAccepted register(String email) {
    return house
        .get(AccountFunctions.class)
        .registerUser(new RegisterUser(email, TestHouse.PASSWORD, "Somebody", "1.1.1.1"));
  }

  private boolean hasAccount(String email) {
    return house.platform().identity().findByEmail(email).isPresent();
  }
}
