package io.yotosmartstream.simulator.seed;

import io.yotosmartstream.simulator.http.Reply;
import java.io.InterruptedIOException;
import java.util.Map;

/** An endless MP3 stream at the pace of real time, as internet radio is. It plays silence. */
public final class Radio {

  /** 128 kb/s at 44.1 kHz: a frame of 417 bytes lasts 26.12 ms. */
  private static final int FRAME_BYTES = 417;

  private static final int FRAMES_PER_SECOND = 38;

  private Radio() {}

  public static Reply stream() {
    Reply.Body body =
        out -> {
          byte[] second = frames(FRAMES_PER_SECOND);
          // A little in advance, so that a player can fill its buffer.
          for (int i = 0; i < 3; i++) {
            out.write(second);
          }
          while (!Thread.currentThread().isInterrupted()) {
            out.write(second);
            out.flush();
            try {
              Thread.sleep(FRAMES_PER_SECOND * 26);
            } catch (InterruptedException closing) {
              throw new InterruptedIOException("The simulator stops");
            }
          }
        };
    return new Reply(200, Map.of("Content-Type", "audio/mpeg"), -1, body)
        .with("icy-name", "Simulator Radio")
        .with("Accept-Ranges", "none")
        .with("Cache-Control", "no-cache, no-store");
  }

  /** Frames whose side information and data are all zero: valid, and silent. */
  static byte[] frames(int count) {
    byte[] frames = new byte[FRAME_BYTES * count];
    for (int i = 0; i < count; i++) {
      frames[i * FRAME_BYTES] = (byte) 0xFF;
      frames[i * FRAME_BYTES + 1] = (byte) 0xFB;
      frames[i * FRAME_BYTES + 2] = (byte) 0x90;
      frames[i * FRAME_BYTES + 3] = 0x44;
    }
    return frames;
  }
}
