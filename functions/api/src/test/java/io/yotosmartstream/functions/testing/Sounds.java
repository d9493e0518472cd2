package io.yotosmartstream.functions.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Small audio files made in code. */
public final class Sounds {
  private static final int RATE = 8000;

  private Sounds() {}

  /** A tone as WAV: 16 bit, mono. */
  public static byte[] wav(int seconds) {
    int data = RATE * 2 * seconds;
    ByteBuffer wav = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + data).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
    wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(data);
    for (int i = 0; i < RATE * seconds; i++) {
      wav.putShort((short) (8000 * Math.sin(i * 440 * 2 * Math.PI / RATE)));
    }
    return wav.array();
  }

  /** An ID3v2.3 tag with a title and a picture of the given size, to lay before an MP3. */
  public static byte[] id3(String title, int pictureBytes) {
    byte[] text = title.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer frames = ByteBuffer.allocate(10 + 1 + text.length + 10 + 14 + pictureBytes);
    frames.put(ascii("TIT2")).putInt(1 + text.length).putShort((short) 0).put((byte) 0).put(text);
    frames.put(ascii("APIC")).putInt(14 + pictureBytes).putShort((short) 0).put((byte) 0);
    frames.put(ascii("image/png")).put((byte) 0).put((byte) 3).put((byte) 0).put((byte) 0);
    int size = frames.capacity();
    ByteBuffer tag = ByteBuffer.allocate(10 + size);
    tag.put(ascii("ID3")).put((byte) 3).put((byte) 0).put((byte) 0);
    for (int shift = 21; shift >= 0; shift -= 7) {
      tag.put((byte) (size >> shift & 0x7F));
    }
    return tag.put(frames.array()).array();
  }

  /** The beginning of an MP4 file, then a box that claims a length of 64 bits. */
  public static byte[] mp4Box(long length) {
    return ByteBuffer.allocate(64)
        .putInt(16)
        .put(ascii("ftypM4A isom"))
        .putInt(1)
        .put(ascii("free"))
        .putLong(length)
        .array();
  }

  public static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
