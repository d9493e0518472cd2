package io.yotosmartstream.simulator.players;

/** The two scales of loudness (section 3.7): 16 steps in events, 0 to 100 in commands. */
public final class Volume {

  public static final int HIGHEST_STEP = 16;

  private Volume() {}

  /** The step a command of 0 to 100 means: rounded down, never above the limit. */
  public static int stepOf(int percent, int limit) {
    int asked = (int) Math.floor(Math.clamp(percent, 0, 100) / 6.25);
    return Math.min(asked, limit);
  }

  /** The percentage the app sends for a step. */
  public static int percentOf(int step) {
    return (int) Math.ceil(step * 6.25);
  }

  static int limited(int step, int limit) {
    return Math.clamp(step, 0, Math.clamp(limit, 0, HIGHEST_STEP));
  }
}
