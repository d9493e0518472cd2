package io.yotosmartstream.aws.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Mp3Test {
  private static final byte[] FRAME = PollyStandIn.frame();

  @Test
  void soundIsJoinedAsItIs() {
    assertThat(joined(join(FRAME, FRAME), FRAME)).isEqualTo(join(FRAME, FRAME, FRAME));
  }

  @Test
  void tagsAreLeftOut() {
    byte[] tag = new byte[10 + 200];
    put(tag, 0, "ID3\u0004\u0000\u0000\u0000\u0000\u0001\u0048"); // 1 * 128 + 72
    byte[] old = new byte[128];
    put(old, 0, "TAG");

    assertThat(joined(join(tag, FRAME, old), join(tag, FRAME))).isEqualTo(join(FRAME, FRAME));
  }

  @Test
  void aFrameThatTellsThePiecesLengthIsLeftOut() {
    byte[] telling = FRAME.clone();
    put(telling, 13, "Xing");

    assertThat(joined(join(telling, FRAME), join(telling, FRAME))).isEqualTo(join(FRAME, FRAME));
  }

  @Test
  void whatIsNoMp3IsKept() {
    byte[] zeros = new byte[8];

    assertThat(joined(zeros)).isEqualTo(zeros);
    assertThat(joined(new byte[0])).isEmpty();
  }

  private static byte[] joined(byte[]... pieces) {
    Mp3 mp3 = new Mp3();
    Arrays.stream(pieces).forEach(mp3::add);
    return mp3.whole();
  }

  private static byte[] join(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static void put(byte[] bytes, int at, String text) {
    byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(raw, 0, bytes, at, raw.length);
  }
}
