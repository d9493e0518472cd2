package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.IdentityProvider.CodeOutcome;
import io.yotosmartstream.identity.IdentityProvider.Registration;
import io.yotosmartstream.identity.IdentityProvider.SignIn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** What the contracts of the identity provider stand on. Not a contract itself. */
public abstract class IdentityFixture {
  static final String PASSWORD = "Correct-Horse-9-Bättery";
  static final String OTHER_PASSWORD = "Another-Horse-8-Bättery";
  static final String WRONG_PASSWORD = "Wrong-Horse-7-Bättery";

  protected final ManualClock clock = new ManualClock();
  final String email = "ann-" + UUID.randomUUID() + "@example.com";
  IdentityProvider identity;

  protected abstract IdentityProvider provider(InstantSource clock) throws Exception;

  /** The code in the newest mail to the address, as a person would read it. */
  protected abstract String codeSentTo(String address) throws Exception;

  /** How many mails the address has got. */
  protected abstract int mailsTo(String address) throws Exception;

  /** False for providers that go by their own clock: what takes time is left out then. */
  protected boolean clockCanBeMoved() {
    return true;
  }

  /**
   * Tests that the provider, or the emulator in its place, is known to fail, by name, each with the
   * reason. They are reported as skipped.
   */
  protected Map<String, String> leftOut() {
    return Map.of();
  }

  @BeforeEach
  void makeProvider(TestInfo test) throws Exception {
    String reason = leftOut().get(test.getTestMethod().orElseThrow().getName());
    assumeTrue(reason == null, reason);
    identity = provider(clock);
  }

  void letPass(Duration length) {
    assumeTrue(clockCanBeMoved(), "This provider's clock cannot be moved");
    clock.advance(length);
  }

  /**
   * @return the id of a user who can sign in
   */
  String confirmedUser() throws Exception {
    Registration registration = identity.register(email, PASSWORD);
    assertThat(identity.confirm(email, codeSentTo(email))).isEqualTo(CodeOutcome.ACCEPTED);
    return ((Registration.Registered) registration).userId();
  }

  SignIn.SignedIn signedIn() {
    return signedIn(PASSWORD);
  }

  SignIn.SignedIn signedIn(String password) {
    SignIn outcome = identity.signIn(email, password);
    assertThat(outcome).isInstanceOf(SignIn.SignedIn.class);
    return (SignIn.SignedIn) outcome;
  }

  static String anotherCodeThan(String code) {
    return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
  }
}
