package io.yotosmartstream.mqtt;

import io.yotosmartstream.mqtt.accounts.Accounts;
import io.yotosmartstream.mqtt.live.LiveEndpoint;
import io.yotosmartstream.mqtt.metrics.EmbeddedMetrics;
import io.yotosmartstream.players.WakeUpSource;
import org.springframework.context.SmartLifecycle;

/**
 * Starts accounts and metrics once the web server serves and hears wake-ups from then on; leaves
 * queue, broker, leases and pages before it stops.
 */
final class Running implements SmartLifecycle {
  private final Accounts accounts;
  private final LiveEndpoint live;
  private final EmbeddedMetrics metrics;
  private final WakeUpSource wakeUps;
  private WakeUpSource.Hearing hearing = () -> {};
  private volatile boolean running;

  Running(Accounts accounts, LiveEndpoint live, EmbeddedMetrics metrics, WakeUpSource wakeUps) {
    this.accounts = accounts;
    this.live = live;
    this.metrics = metrics;
    this.wakeUps = wakeUps;
  }

  @Override
  public void start() {
    running = true;
    accounts.start();
    metrics.start();
    hearing = wakeUps.hear(new Told(accounts));
  }

  @Override
  public void stop() {
    hearing.close();
    live.closeAll();
    accounts.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private record Told(Accounts accounts) implements WakeUpSource.Listener {
    @Override
    public boolean commandsFor(String householdId, String deviceId) {
      return accounts.commandsFor(householdId, deviceId);
    }

    @Override
    public void accountsChanged() {
      accounts.changed();
    }
  }

  /** Last to start and first to stop. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
