package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LocalStackHereTest {
  private static final EmulatorOptions OPTIONS = EmulatorOptions.defaults().onPort(4577);

  @Test
  void whatSomebodyElseRunsIsNotOurs() {
    LocalStackHere here = take(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:4566"), "");

    assertThat(here.own()).isEmpty();
    assertThat(here.emulator().endpoint()).isEqualTo(URI.create("http://127.0.0.1:4566"));
    assertThat(here.how()).isEqualTo("the emulator at http://127.0.0.1:4566");
  }

  @Test
  void aContainerWhereNothingStandsInItsWay() {
    LocalStackHere here = take(Map.of(), "");

    assertThat(here.own()).contains(new Named("container", OPTIONS));
    assertThat(here.how()).isEqualTo("container");
  }

  @Test
  void elseAProcessThatSaysWhy() {
    LocalStackHere here = take(Map.of(), "Docker Desktop runs in a machine of its own");

    assertThat(here.own()).contains(new Named("process", OPTIONS));
    assertThat(here.emulator()).isSameAs(here.own().orElseThrow());
    assertThat(here.how())
        .isEqualTo("process as a process, because Docker Desktop runs in a machine of its own");
  }

  private static LocalStackHere take(Map<String, String> environment, String obstacle) {
    return LocalStackHere.take(
        environment,
        () -> Optional.of(obstacle).filter(why -> !why.isEmpty()),
        options -> new Named("container", options),
        options -> new Named("process", options),
        OPTIONS);
  }

  private record Named(String name, EmulatorOptions options) implements OwnEmulator {
    @Override
    public URI endpoint() {
      return URI.create("http://127.0.0.1:" + options.port());
    }

    @Override
    public Map<String, String> settings() {
      return Settings.of(endpoint());
    }

    @Override
    public void restart() {}

    @Override
    public void killFunctions() {}

    @Override
    public Optional<String> ending() {
      return Optional.empty();
    }

    @Override
    public OptionalLong memory() {
      return OptionalLong.empty();
    }

    @Override
    public void close() {}
  }
}
