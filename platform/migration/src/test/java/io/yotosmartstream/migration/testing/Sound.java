package io.yotosmartstream.migration.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Audio made in code. */
public final class Sound {
  private static final int RATE = 8000;

  private Sound() {}

  /** Silence as WAV: 8 bit, mono. */
  public static byte[] wav(int seconds) {
    int data = RATE * seconds;
    ByteBuffer wav = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + data).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
    wav.putShort((short) 1).putShort((short) 8).put(ascii("data")).putInt(data);
    return wav.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
