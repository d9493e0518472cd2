package io.yotosmartstream.local.speech;

import com.sun.speech.freetts.audio.AudioPlayer;
import de.sciss.jump3r.lowlevel.LameEncoder;
import java.io.ByteArrayOutputStream;
import javax.sound.sampled.AudioFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine believes to play: what it says becomes MP3 as it comes, so that a long text
 * needs no room for its samples. Mono, 22.05 kHz, 64 kb/s.
 */
final class Mp3Sink implements AudioPlayer {
  private static final int KILOBITS = 64;
  private static final float ENGINE_RATE = 16_000;
  private static final float RATE = 22_050;
  private static final int BYTES_PER_SAMPLE = 2;

  private final ByteArrayOutputStream mp3 = new ByteArrayOutputStream();
  private AudioFormat format = new AudioFormat(ENGINE_RATE, 16, 1, true, true);
  private @Nullable Resampler resampler;
  private final LameEncoder encoder =
      new LameEncoder(
          new AudioFormat(RATE, 16, 1, true, false),
          KILOBITS,
          LameEncoder.CHANNEL_MODE_MONO,
          LameEncoder.QUALITY_MIDDLE,
          false);
  private final byte[] encoded = new byte[encoder.getOutputBufferSize()];

  @Override
  public boolean write(byte[] bytes) {
    return write(bytes, 0, bytes.length);
  }

  @Override
  public boolean write(byte[] bytes, int offset, int size) {
    Resampler to = resampler;
    if (to == null) {
      to = new Resampler(format.getSampleRate(), RATE);
      resampler = to;
    }
    int high = format.isBigEndian() ? 0 : 1;
    for (int i = offset; i + 1 < offset + size; i += BYTES_PER_SAMPLE) {
      to.accept((short) ((bytes[i + high] << 8) | (bytes[i + 1 - high] & 0xFF)));
    }
    encode(to.drain());
    return true;
  }

  private void encode(byte[] pcm) {
    int step = encoder.getPCMBufferSize();
    for (int i = 0; i < pcm.length; i += step) {
      int n = encoder.encodeBuffer(pcm, i, Math.min(step, pcm.length - i), encoded);
      mp3.write(encoded, 0, n);
    }
  }

  /** All of it, with a moment of silence at the end, so that the last sound is not cut off. */
  byte[] finish() {
    encode(new byte[((int) RATE / 4) * BYTES_PER_SAMPLE]);
    mp3.write(encoded, 0, encoder.encodeFinish(encoded));
    encoder.close();
    return mp3.toByteArray();
  }

  @Override
  public void setAudioFormat(AudioFormat newFormat) {
    if (newFormat.getChannels() != 1 || newFormat.getSampleSizeInBits() != 16) {
      throw new IllegalArgumentException("Only 16 bits, mono, not " + newFormat);
    }
    format = newFormat;
  }

  @Override
  public AudioFormat getAudioFormat() {
    return format;
  }

  @Override
  public boolean drain() {
    return true;
  }

  @Override
  public boolean end() {
    return true;
  }

  @Override
  public float getVolume() {
    return 1;
  }

  @Override
  public long getTime() {
    return -1; // nothing is heard here
  }

  @Override
  public void begin(int size) {}

  @Override
  public void pause() {}

  @Override
  public void resume() {}

  @Override
  public void reset() {}

  @Override
  public void cancel() {}

  @Override
  public void close() {}

  @Override
  public void setVolume(float volume) {}

  @Override
  public void resetTime() {}

  @Override
  public void startFirstSampleTimer() {}

  @Override
  public void showMetrics() {}
}
