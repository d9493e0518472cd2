package io.yotosmartstream.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that a test moves. It begins at the real time, cut to milliseconds. */
public final class ManualClock implements InstantSource {
  private final AtomicLong millis = new AtomicLong(InstantSource.system().millis());

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis.get());
  }

  public void advance(Duration length) {
    millis.addAndGet(length.toMillis());
  }
}
