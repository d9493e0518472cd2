package io.yotosmartstream.simulator.players;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Hears from the stream of one play, on any thread, and tells the deck under its player's guard.
 * What comes after that play is over is ignored.
 */
record Ear(
    Guard guard,
    BooleanSupplier current,
    Runnable whenOpened,
    DoubleConsumer whenEnded,
    Runnable whenFailed)
    implements StreamSource.Listener {

  @Override
  public void opened() {
    tell(whenOpened);
  }

  @Override
  public void ended(double seconds) {
    // Never 0, which stands for a length not known yet.
    tell(() -> whenEnded.accept(Math.max(seconds, 0.001)));
  }

  @Override
  public void failed(String reason) {
    tell(whenFailed);
  }

  private void tell(Runnable news) {
    guard.now(
        () -> {
          if (current.getAsBoolean()) {
            news.run();
          }
        });
  }
}
