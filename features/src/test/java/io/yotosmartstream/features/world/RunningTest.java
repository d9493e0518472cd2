package io.yotosmartstream.features.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class RunningTest {
  private final AtomicReference<String> cause = new AtomicReference<>();
  private final AtomicInteger opened = new AtomicInteger();
  private final Running running = new Running(this::open);

  @Test
  void nothingIsStartedBeforeItIsAskedFor() {
    assertThatCode(running::requireUsable).doesNotThrowAnyException();
    assertThat(running.ending()).isEmpty();
    assertThat(opened).hasValue(0);

    World world = running.get();

    assertThat(running.get()).isSameAs(world);
    assertThat(opened).hasValue(1);
  }

  @Test
  void theFirstFailsWithTheCauseAndOthersAreNotTried() {
    World world = running.get();
    assertThatCode(running::requireUsable).doesNotThrowAnyException();

    cause.set("ministack 1.5.33 was ended by SIGKILL");

    assertThatThrownBy(running::requireUsable)
        .isInstanceOf(WorldEnded.class)
        .hasMessageContaining("ministack 1.5.33 was ended by SIGKILL");
    assertThatThrownBy(running::requireUsable).isInstanceOf(TestAbortedException.class);
    assertThat(running.ending()).contains("ministack 1.5.33 was ended by SIGKILL");
    // What tidies up after a scenario still gets it.
    assertThat(running.get()).isSameAs(world);
  }

  /** Each start would take a minute to fail. */
  @Test
  void oneThatDoesNotStartIsTriedOnce() {
    Running failing =
        new Running(
            () -> {
              opened.incrementAndGet();
              throw new IllegalStateException("no Python");
            });

    assertThatThrownBy(failing::get).hasMessage("no Python");
    assertThatThrownBy(failing::get).isInstanceOf(TestAbortedException.class);
    assertThatThrownBy(failing::requireUsable).isInstanceOf(TestAbortedException.class);
    assertThat(opened).hasValue(1);
  }

  private World open() {
    opened.incrementAndGet();
    return (World)
        Proxy.newProxyInstance(
            World.class.getClassLoader(),
            new Class<?>[] {World.class},
            (_, method, _) ->
                method.getName().equals("ending") ? Optional.ofNullable(cause.get()) : null);
  }
}
