package io.yotosmartstream.simulator.media;

import java.util.Optional;

/** MP3: two frames that follow each other prove it; a Xing header gives the exact length. */
final class MpegProbe {

  private static final int[] BITRATES_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] BITRATES_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] RATES = {44_100, 48_000, 32_000};
  private static final int SEARCH = 64 * 1024;

  /** A frame header that makes sense. */
  private record Frame(boolean version1, int bitrate, int rate, int channels, int length) {
    int samples() {
      return version1 ? 1152 : 576;
    }

    int sideInfo() {
      return version1 ? (channels == 1 ? 17 : 32) : (channels == 1 ? 9 : 17);
    }
  }

  private MpegProbe() {}

  static Optional<AudioInfo> probe(AudioSample s) {
    int start = s.has(0, "ID3") ? 10 + tagLength(s) : 0;
    for (int at = start; at < Math.min(start + SEARCH, s.head().length - 4); at++) {
      Optional<Frame> first = frame(s, at);
      if (first.isPresent()) {
        int next = at + first.get().length();
        boolean last = next + 4 > s.head().length;
        if (last || frame(s, next).isPresent()) {
          return Optional.of(describe(s, at, first.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static AudioInfo describe(AudioSample s, int at, Frame frame) {
    int tag = at + 4 + frame.sideInfo();
    long audio = s.size() - at;
    double seconds = audio * 8.0 / frame.bitrate();
    int bitrate = frame.bitrate();
    if ((s.has(tag, "Xing") || s.has(tag, "Info")) && (s.u8(tag + 7) & 1) == 1) {
      seconds = (double) s.u32(tag + 8) * frame.samples() / frame.rate();
      bitrate = AudioProbe.bitrate(audio, seconds);
    }
    return new AudioInfo("mp3", seconds, frame.rate(), frame.channels(), bitrate);
  }

  private static Optional<Frame> frame(AudioSample s, int at) {
    int b1 = s.u8(at + 1);
    int b2 = s.u8(at + 2);
    int version = b1 >> 3 & 3;
    boolean layer3 = (b1 >> 1 & 3) == 1;
    int bitrateIndex = b2 >> 4;
    int rateIndex = b2 >> 2 & 3;
    if (s.u8(at) != 0xFF
        || (b1 & 0xE0) != 0xE0
        || version == 1
        || !layer3
        || bitrateIndex == 0
        || bitrateIndex == 15
        || rateIndex == 3) {
      return Optional.empty();
    }
    boolean v1 = version == 3;
    int rate = RATES[rateIndex] / (v1 ? 1 : version == 2 ? 2 : 4);
    int bitrate = (v1 ? BITRATES_1 : BITRATES_2)[bitrateIndex] * 1000;
    int length = (v1 ? 144 : 72) * bitrate / rate + (b2 >> 1 & 1);
    int channels = s.u8(at + 3) >> 6 == 3 ? 1 : 2;
    return Optional.of(new Frame(v1, bitrate, rate, channels, length));
  }

  private static int tagLength(AudioSample s) {
    return s.u8(6) << 21 | s.u8(7) << 14 | s.u8(8) << 7 | s.u8(9);
  }
}
