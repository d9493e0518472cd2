package io.yotosmartstream.simulator.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AudioProbeTest {

  private static AudioInfo probe(byte[] bytes) {
    return AudioProbe.probe(bytes, bytes.length).orElseThrow();
  }

  /** Frames of 128 kb/s at 44.1 kHz: 417 bytes, 26.12 ms each. */
  private static byte[] mp3(int frames, int mode) {
    ByteBuffer bytes = ByteBuffer.allocate(frames * 417);
    for (int i = 0; i < frames; i++) {
      bytes.position(i * 417).put(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, (byte) mode});
    }
    return bytes.array();
  }

  @Test
  void mp3IsMeasuredByItsBitrate() {
    AudioInfo info = probe(mp3(400, 0x44));
    assertThat(info.format()).isEqualTo("mp3");
    assertThat(info.durationSeconds()).isBetween(10.3, 10.6);
    assertThat(info.sampleRate()).isEqualTo(44_100);
    assertThat(info.channelsName()).isEqualTo("stereo");
    assertThat(probe(mp3(3, 0xC4)).channelsName()).isEqualTo("mono");
  }

  @Test
  void aTagBeforeTheFirstFrameIsPassedOver() {
    byte[] frames = mp3(10, 0x44);
    ByteBuffer tagged = ByteBuffer.allocate(10 + 300 + frames.length);
    tagged.put("ID3".getBytes(StandardCharsets.US_ASCII)).put(new byte[] {4, 0, 0, 0, 0, 2, 44});
    tagged.position(310).put(frames);
    assertThat(probe(tagged.array()).format()).isEqualTo("mp3");
  }

  @Test
  void aXingHeaderGivesTheExactLength() {
    byte[] frames = mp3(10, 0x44);
    ByteBuffer.wrap(frames, 36, 12)
        .put("Xing".getBytes(StandardCharsets.US_ASCII))
        .putInt(1)
        .putInt(44_100);
    assertThat(probe(frames).durationSeconds()).isEqualTo(1152);
  }

  @Test
  void flacSaysItsLengthItself() {
    ByteBuffer flac = ByteBuffer.allocate(200);
    flac.put("fLaC".getBytes(StandardCharsets.US_ASCII)).putInt(34);
    int rate = 44_100;
    flac.position(18).putInt(rate << 12 | 1 << 9 | 15 << 4).putInt(rate * 7);
    AudioInfo info = probe(flac.array());
    assertThat(info.format()).isEqualTo("flac");
    assertThat(info.durationSeconds()).isEqualTo(7);
    assertThat(info.channelsName()).isEqualTo("stereo");
  }

  @Test
  void textPicturesAndNothingAreNoAudio() {
    assertThat(AudioProbe.probe("hello".getBytes(StandardCharsets.UTF_8), 5)).isEmpty();
    assertThat(AudioProbe.probe(new byte[0], 0)).isEmpty();
    assertThat(AudioProbe.probe(new byte[5000], 5000)).isEmpty();
    byte[] png = "\u0089PNG\r\n".repeat(200).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(AudioProbe.probe(png, png.length)).isEmpty();
  }
}
