package io.yotosmartstream.simulator.seed;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Small made-up melodies as WAV: 8 kHz, 8 bit, mono. The same number always sounds the same. */
public final class Tones {

  private static final int RATE = 8000;
  private static final int HEADER = 44;
  private static final double[] SCALE = {261.63, 293.66, 329.63, 392.0, 440.0, 523.25};

  private Tones() {}

  public static long size(int seconds) {
    return HEADER + (long) RATE * seconds;
  }

  public static InputStream wav(int melody, int seconds) {
    ByteBuffer wav = ByteBuffer.allocate((int) size(seconds)).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt((int) size(seconds) - 8).put(ascii("WAVE"));
    wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    wav.putInt(RATE).putInt(RATE).putShort((short) 1).putShort((short) 8);
    wav.put(ascii("data")).putInt(RATE * seconds);
    int half = RATE / 2;
    for (int i = 0; i < RATE * seconds; i++) {
      int note = i / half;
      double pitch = SCALE[Math.floorMod(note * 5 + melody * 3 + note / 4, SCALE.length)];
      // Each note dies away, so that the ear hears notes and not a siren.
      double loudness = 60 * (1 - (i % half) / (double) half);
      wav.put((byte) (128 + loudness * Math.sin(2 * Math.PI * pitch * i / RATE)));
    }
    return new ByteArrayInputStream(wav.array());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
