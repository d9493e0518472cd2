package io.yotosmartstream.simulator.media;

import java.util.Optional;

/** Opus and Vorbis in Ogg: the last page says how many samples there are. */
final class OggProbe {

  private OggProbe() {}

  static Optional<AudioInfo> probe(AudioSample s) {
    int opus = s.find("OpusHead", 0);
    int vorbis = s.find("\u0001vorbis", 0);
    if (opus < 0 && vorbis < 0) {
      return Optional.empty();
    }
    // Opus counts at 48 kHz whatever it was made from.
    int rate = opus >= 0 ? 48_000 : (int) s.le32(vorbis + 12);
    int channels = opus >= 0 ? s.u8(opus + 9) : s.u8(vorbis + 11);
    double seconds = rate > 0 ? (double) lastGranule(s.tail()) / rate : 0;
    return AudioProbe.info(
        opus >= 0 ? "opus" : "ogg", seconds, rate, channels, AudioProbe.bitrate(s.size(), seconds));
  }

  private static long lastGranule(byte[] tail) {
    int last = -1;
    for (int at = AudioSample.indexOf(tail, "OggS", 0);
        at >= 0;
        at = AudioSample.indexOf(tail, "OggS", at + 4)) {
      last = at;
    }
    long granule = 0;
    for (int i = 7; last >= 0 && last + 14 <= tail.length && i >= 0; i--) {
      granule = granule << 8 | tail[last + 6 + i] & 0xFF;
    }
    return Math.max(granule, 0);
  }
}
