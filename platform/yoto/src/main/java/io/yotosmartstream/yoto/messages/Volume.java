package io.yotosmartstream.yoto.messages;

/**
 * Players have 16 steps and report them; the command takes 0 to 100 and the player makes {@code
 * floor(percent / 6.25)} of it (protocol page, section 3.7).
 */
final class Volume {
  static final int MAX_STEP = 16;

  private Volume() {}

  /**
   * The least percentage that lands on exactly this step.
   *
   * @param step 0 to 16; beyond is cut
   */
  static int percentOf(int step) {
    int valid = Math.clamp(step, 0, MAX_STEP);
    return (valid * 100 + MAX_STEP - 1) / MAX_STEP;
  }
}
