package io.yotosmartstream.mqtt;

import io.yotosmartstream.mqtt.accounts.Accounts;
import io.yotosmartstream.mqtt.live.LiveEndpoint;
import io.yotosmartstream.mqtt.metrics.EmbeddedMetrics;
import org.springframework.context.SmartLifecycle;

/**
 * Starts accounts and metrics once the web server serves, and leaves broker, leases and pages
 * before it stops.
 */
final class Running implements SmartLifecycle {
  private final Accounts accounts;
  private final LiveEndpoint live;
  private final EmbeddedMetrics metrics;
  private volatile boolean running;

  Running(Accounts accounts, LiveEndpoint live, EmbeddedMetrics metrics) {
    this.accounts = accounts;
    this.live = live;
    this.metrics = metrics;
  }

  @Override
  public void start() {
    running = true;
    accounts.start();
    metrics.start();
  }

  @Override
  public void stop() {
    live.closeAll();
    accounts.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Last to start and first to stop. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
