package io.yotosmartstream.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords(new PasswordCost(64, 1, 1));

  @Test
  void readsHashesThatOthersMade() {
    // A test vector of the reference implementation (github.com/P-H-C/phc-winner-argon2, test.c).
    String reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(passwords.matches("password", reference)).isTrue();
    assertThat(passwords.matches("Password", reference)).isFalse();
  }

  @Test
  void hashesAreSaltedAndNameTheirCost() {
    String first = passwords.hash("secret");
    assertThat(first).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    assertThat(passwords.hash("secret")).isNotEqualTo(first);
    assertThat(new Passwords(new PasswordCost(128, 2, 1)).matches("secret", first)).isTrue();
  }

  @Test
  void theSameLettersMatchHoweverTheyAreComposed() {
    assertThat(passwords.matches("Ba\u0308r", passwords.hash("B\u00E4r"))).isTrue();
  }

  @Test
  void theRecommendedCostIsOwasps() {
    assertThat(PasswordCost.RECOMMENDED).isEqualTo(new PasswordCost(19_456, 2, 1));
  }

  @Test
  void refusesWhatIsNoHash() {
    assertThatThrownBy(() -> passwords.matches("secret", "secret"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("secret");
  }
}
