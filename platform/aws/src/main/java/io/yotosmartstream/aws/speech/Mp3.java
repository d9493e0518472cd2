package io.yotosmartstream.aws.speech;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Pieces of MP3 become one. What a piece says of itself (tags, and a first frame that tells its
 * length) would be wrong for the whole, so only the sound is taken.
 */
final class Mp3 {
  private static final int TAG_HEADER = 10;
  private static final int OLD_TAG = 128;
  private static final int[] KILOBITS_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
  };
  private static final int[] KILOBITS_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0
  };
  private static final int[] HERTZ = {44_100, 48_000, 32_000, 0};

  private final ByteArrayOutputStream sound = new ByteArrayOutputStream();

  void add(byte[] piece) {
    int from = afterTag(piece);
    int frame = frameLength(piece, from);
    if (frame > 0 && tellsLength(piece, from, Math.min(from + frame, piece.length))) {
      from += frame;
    }
    int to = piece.length;
    if (to - from >= OLD_TAG && text(piece, to - OLD_TAG, 3).equals("TAG")) {
      to -= OLD_TAG;
    }
    if (to > from) {
      sound.write(piece, from, to - from);
    }
  }

  byte[] whole() {
    return sound.toByteArray();
  }

  private static int afterTag(byte[] piece) {
    if (piece.length < TAG_HEADER || !text(piece, 0, 3).equals("ID3")) {
      return 0;
    }
    int size = 0;
    for (int i = 6; i < TAG_HEADER; i++) {
      size = size << 7 | piece[i] & 0x7F; // seven bits of each byte
    }
    return Math.min(TAG_HEADER + size, piece.length);
  }

  /**
   * @return bytes of the frame of layer III that begins there; 0 where none does
   */
  private static int frameLength(byte[] piece, int at) {
    if (at + 4 > piece.length
        || piece[at] != (byte) 0xFF
        || (piece[at + 1] & 0xE6) != 0xE2) { // 11 bits of sync, layer III
      return 0;
    }
    int version = piece[at + 1] >> 3 & 3; // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5
    int rate = HERTZ[piece[at + 2] >> 2 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
    int kilobits = (version == 3 ? KILOBITS_1 : KILOBITS_2)[piece[at + 2] >> 4 & 0xF];
    if (rate == 0 || kilobits == 0 || version == 1) {
      return 0;
    }
    int padding = piece[at + 2] >> 1 & 1;
    return (version == 3 ? 144_000 : 72_000) * kilobits / rate + padding;
  }

  private static boolean tellsLength(byte[] piece, int from, int to) {
    String frame = text(piece, from, Math.min(to - from, 64));
    return frame.contains("Xing") || frame.contains("Info") || frame.contains("VBRI");
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }
}
