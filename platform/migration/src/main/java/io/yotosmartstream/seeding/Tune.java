package io.yotosmartstream.seeding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A melody that is its own recording, so that no file has to come along.
 *
 * @param notes in half tones above the deepest C, one for each beat; {@link #REST} is silence
 */
record Tune(String title, List<Integer> notes) {
  static final int REST = -1;

  /** Old enough to belong to everybody. */
  static final List<Tune> ALL =
      List.of(
          new Tune(
              "Twinkle, twinkle, little star",
              List.of(0, 0, 7, 7, 9, 9, 7, REST, 5, 5, 4, 4, 2, 2, 0, REST)),
          new Tune(
              "Are you sleeping", List.of(0, 2, 4, 0, 0, 2, 4, 0, 4, 5, 7, REST, 4, 5, 7, REST)),
          new Tune(
              "Up and down the stairs",
              List.of(0, 2, 4, 5, 7, 9, 11, 12, 12, 11, 9, 7, 5, 4, 2, 0)));

  private static final int RATE = 16_000;
  private static final int BEAT = RATE * 2 / 5;
  private static final int HEADER = 44;
  private static final double DEEPEST_C = 261.63;
  private static final int LOUDNESS = 9_000;

  /** As WAV: 16 bit, mono; the same bytes each time. */
  byte[] wav() {
    int data = notes.size() * BEAT * 2;
    ByteBuffer wav = ByteBuffer.allocate(HEADER + data).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(HEADER - 8 + data).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
    wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(data);
    for (int note : notes) {
      for (int i = 0; i < BEAT; i++) {
        wav.putShort(note == REST ? 0 : sample(note, i));
      }
    }
    return wav.array();
  }

  /** Fades out like a plucked string. */
  private static short sample(int note, int at) {
    double hertz = DEEPEST_C * StrictMath.pow(2, note / 12.0);
    double fading = 1.0 - (double) at / BEAT;
    return (short) (LOUDNESS * fading * StrictMath.sin(2 * StrictMath.PI * hertz * at / RATE));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
