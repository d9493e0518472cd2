package io.yotosmartstream.functions.audio;

/**
 * Raw AAC: frames with a header of seven bytes that says how long each is (ISO/IEC 13818-7, section
 * 6.2).
 */
final class Adts {
  private static final int HEADER = 7;
  private static final int FRAMES = 3;

  private Adts() {}

  /**
   * Whether the first frames follow on each other; a file of fewer must end where the last one
   * does.
   */
  static boolean isAudio(byte[] head) {
    int at = 0;
    for (int frame = 0; frame < FRAMES; frame++) {
      if (at == head.length && frame > 0) {
        return true;
      }
      if (at + HEADER > head.length || (head[at] & 0xFF) != 0xFF || (head[at + 1] & 0xF6) != 0xF0) {
        return false;
      }
      int length =
          (head[at + 3] & 3) << 11 | (head[at + 4] & 0xFF) << 3 | (head[at + 5] & 0xFF) >> 5;
      if (length < HEADER) {
        return false;
      }
      at += length;
    }
    return true;
  }
}
