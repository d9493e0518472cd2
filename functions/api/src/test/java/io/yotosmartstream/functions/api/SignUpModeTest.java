package io.yotosmartstream.functions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpModeTest {
  @Test
  void isOpenWhereNothingIsSaid() {
    assertThat(SignUpMode.from(Map.of())).isEqualTo(new SignUpMode.Open());
    assertThat(SignUpMode.from(Map.of("SIGN_UP", "open"))).isEqualTo(new SignUpMode.Open());
  }

  @Test
  void isByInvitationWithAFirstOwner() {
    assertThat(SignUpMode.from(Map.of("SIGN_UP", "invitation", "FIRST_OWNER", " a@b.example ")))
        .isEqualTo(new SignUpMode.ByInvitation("a@b.example"));
  }

  @Test
  void anotherModeIsRefusedWithWhatIsAllowed() {
    assertThatThrownBy(() -> SignUpMode.from(Map.of("SIGN_UP", "closed")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("SIGN_UP", "open", "invitation", "closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "robin", "@example.com", "robin@", "a b@example.com"})
  void theFirstOwnerMustBeAnAddress(String firstOwner) {
    assertThatThrownBy(
            () -> SignUpMode.from(Map.of("SIGN_UP", "invitation", "FIRST_OWNER", firstOwner)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("FIRST_OWNER", "e-mail address");
  }
}
