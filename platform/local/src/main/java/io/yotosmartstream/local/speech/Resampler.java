package io.yotosmartstream.local.speech;

import java.io.ByteArrayOutputStream;

/**
 * Another sample rate, by cubic interpolation between the four samples around. Only for going up:
 * going down would need a filter before it.
 */
final class Resampler {
  private final double step;
  private final double[] window = new double[4];
  private double position; // between window[1] and window[2]; 1 and more asks for the next sample
  private final ByteArrayOutputStream pcm = new ByteArrayOutputStream();

  Resampler(float from, float to) {
    if (from > to) {
      throw new IllegalArgumentException("Cannot go down from " + from + " to " + to);
    }
    this.step = from / to;
  }

  void accept(short sample) {
    System.arraycopy(window, 1, window, 0, 3);
    window[3] = sample;
    for (; position < 1; position += step) {
      write(interpolated(position));
    }
    position -= 1;
  }

  /** What has come out since the last time: 16 bits, little-endian. */
  byte[] drain() {
    byte[] bytes = pcm.toByteArray();
    pcm.reset();
    return bytes;
  }

  /** Catmull-Rom: smooth, and exact at the samples themselves. */
  private double interpolated(double t) {
    double a = window[0];
    double b = window[1];
    double c = window[2];
    double d = window[3];
    return b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }

  private void write(double value) {
    int sample =
        (int) Math.clamp(Math.round(value), (long) Short.MIN_VALUE, (long) Short.MAX_VALUE);
    pcm.write(sample);
    pcm.write(sample >> 8);
  }
}
