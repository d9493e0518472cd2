package io.yotosmartstream.emulators;

import java.net.URI;
import java.util.Optional;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** A container on this machine's network has no mapped ports: its address itself is asked. */
final class AnswersOnHost extends AbstractWaitStrategy {
  private final URI health;

  AnswersOnHost(URI health) {
    this.health = health;
  }

  @Override
  protected void waitUntilReady() {
    try {
      var unused = Readiness.await(this::ended, health);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmulatorException("The container of LocalStack was not waited for", e);
    }
  }

  private Optional<String> ended() {
    getRateLimiter().doWhenReady(() -> {});
    return waitStrategyTarget.isRunning() ? Optional.empty() : Optional.of("its container ended");
  }
}
