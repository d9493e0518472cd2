package io.yotosmartstream.mqtt.players;

import java.time.Duration;

/**
 * How often players are asked.
 *
 * @param events asks for events again: players fall silent five minutes after the last time
 *     (protocol page, section 3.8.1)
 * @param status asks for the status, which comes unasked at best every five minutes
 * @param gap between any two requests to one player: back to back, replies get lost (3.8.2)
 * @param commands looks for commands whose wake-up did not come
 */
public record Rhythm(Duration events, Duration status, Duration gap, Duration commands) {
  public static final Rhythm USUAL =
      new Rhythm(
          Duration.ofMinutes(4),
          Duration.ofMinutes(3),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5));

  /** The same with another time between two looks for commands. */
  public Rhythm lookingEvery(Duration time) {
    return new Rhythm(events, status, gap, time);
  }
}
