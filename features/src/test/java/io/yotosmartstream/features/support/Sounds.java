package io.yotosmartstream.features.support;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files that people upload. */
public final class Sounds {
  private static final int RATE = 8000;

  private Sounds() {}

  /**
   * A tone that is the same file for the same title and mark only: Yoto keeps what it has
   * transcoded once.
   */
  public static byte[] song(String mark, String title, int seconds) {
    byte[] file = tone(seconds, 200 + Math.floorMod(title.hashCode(), 800));
    byte[] own = (mark + title).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(own, 0, file, 44, own.length);
    return file;
  }

  /**
   * Raw AAC whose frames follow on each other, with a sample rate that does not exist: whoever
   * looks at the frames only takes it, whoever decodes it cannot.
   */
  public static byte[] broken() {
    byte[] frame = new byte[16];
    byte[] header = {(byte) 0xFF, (byte) 0xF1, 0x7C, (byte) 0x80, 0x02, 0x1F, (byte) 0xFC};
    System.arraycopy(header, 0, frame, 0, header.length);
    ByteBuffer file = ByteBuffer.allocate(250 * frame.length);
    while (file.hasRemaining()) {
      file.put(frame);
    }
    return file.array();
  }

  /**
   * A tone as a WAV file. Files of different pitch have different content.
   *
   * @param pitch in Hertz
   */
  public static byte[] tone(int seconds, int pitch) {
    int samples = RATE * seconds;
    ByteBuffer file = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
    file.putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
    for (int i = 0; i < samples; i++) {
      file.putShort((short) (8000 * Math.sin(2 * Math.PI * pitch * i / RATE)));
    }
    return file.array();
  }
}
