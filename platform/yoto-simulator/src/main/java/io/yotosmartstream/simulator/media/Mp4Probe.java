package io.yotosmartstream.simulator.media;

import java.util.Optional;

/** M4A and M4B: the movie header stands at the beginning or, as often, at the end. */
final class Mp4Probe {

  private Mp4Probe() {}

  static Optional<AudioInfo> probe(AudioSample file) {
    AudioSample s = file.find("mvhd", 0) >= 0 ? file : AudioSample.of(file.tail(), file.size());
    int header = s.find("mvhd", 0);
    int sample = Math.max(s.find("mp4a", 0), s.find("alac", 0));
    if (header < 0 || sample < 0) {
      return Optional.empty();
    }
    boolean wide = s.u8(header + 4) == 1;
    long scale = s.u32(header + (wide ? 24 : 16));
    long length = wide ? s.u32(header + 28) << 32 | s.u32(header + 32) : s.u32(header + 20);
    double seconds = scale > 0 ? (double) length / scale : 0;
    return AudioProbe.info(
        s.find("alac", 0) >= 0 ? "alac" : "aac",
        seconds,
        s.u16(sample + 28),
        s.u16(sample + 20),
        AudioProbe.bitrate(file.size(), seconds));
  }
}
