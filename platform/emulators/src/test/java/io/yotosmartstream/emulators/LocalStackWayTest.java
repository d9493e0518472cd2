package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalStackWayTest {
  @Test
  void anEndpointThatIsGivenGoesFirstAndDockerIsNotAsked() {
    assertThat(
            LocalStackWay.choose(
                Map.of("AWS_ENDPOINT_URL", " http://host:4566 "),
                () -> {
                  throw new AssertionError("asked");
                }))
        .isEqualTo(new LocalStackWay.Given(URI.create("http://host:4566")));
  }

  @Test
  void aContainerGoesBeforeAProcess() {
    assertThat(LocalStackWay.choose(Map.of(), Optional::empty))
        .isEqualTo(new LocalStackWay.Container());
    assertThat(LocalStackWay.choose(Map.of(), () -> Optional.of("there is none")))
        .isEqualTo(new LocalStackWay.Process("there is none"));
  }

  @Test
  void anEmptyEndpointIsNone() {
    assertThat(LocalStackWay.choose(Map.of("AWS_ENDPOINT_URL", ""), Optional::empty))
        .isEqualTo(new LocalStackWay.Container());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:4566", "ftp://host", "http://", "not an address"})
  void whatIsNoAddressIsRefused(String endpoint) {
    assertThatThrownBy(
            () -> LocalStackWay.choose(Map.of("AWS_ENDPOINT_URL", endpoint), Optional::empty))
        .isInstanceOf(EmulatorException.class)
        .hasMessageContaining("'" + endpoint + "'")
        .hasMessageContaining("http://127.0.0.1:4566");
  }

  @Test
  void anEmulatorOfSomebodyElseKeepsTheKeysThatCameWithIt() {
    Emulator given =
        new GivenEmulator(
            URI.create("http://host:4566"),
            Map.of("AWS_ACCESS_KEY_ID", "theirs", "AWS_PROFILE", "other"));

    assertThat(given.settings())
        .containsEntry("AWS_ACCESS_KEY_ID", "theirs")
        .containsEntry("AWS_REGION", "eu-west-1")
        .containsEntry("AWS_ENDPOINT_URL", "http://host:4566")
        .containsOnlyKeys(
            "AWS_ENDPOINT_URL", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
  }

  @Test
  void theImageIsPinnedByDigest() {
    assertThat(ContainerLocalStack.IMAGE)
        .matches(
            "localstack/localstack:" + EmulatorKind.LOCALSTACK.version() + "@sha256:[0-9a-f]{64}");
  }
}
