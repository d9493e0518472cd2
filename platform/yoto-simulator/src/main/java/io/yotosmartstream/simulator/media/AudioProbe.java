package io.yotosmartstream.simulator.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Recognises audio by its bytes, whatever it is called. */
public final class AudioProbe {

  private AudioProbe() {}

  /** Empty when the bytes are no audio this knows. */
  public static Optional<AudioInfo> probe(Path file) throws IOException {
    return probe(AudioSample.of(file));
  }

  /** The same for the first bytes of something longer. */
  public static Optional<AudioInfo> probe(byte[] head, long size) {
    return probe(AudioSample.of(head, size));
  }

  private static Optional<AudioInfo> probe(AudioSample s) {
    if (s.has(0, "RIFF") && s.has(8, "WAVE")) {
      return wav(s);
    }
    if (s.has(0, "FORM") && (s.has(8, "AIFF") || s.has(8, "AIFC"))) {
      return aiff(s);
    }
    if (s.has(0, "fLaC")) {
      return flac(s);
    }
    if (s.has(0, "OggS")) {
      return OggProbe.probe(s);
    }
    if (s.has(4, "ftyp")) {
      return Mp4Probe.probe(s);
    }
    return MpegProbe.probe(s).or(() -> adts(s));
  }

  private static Optional<AudioInfo> wav(AudioSample s) {
    int fmt = s.find("fmt ", 12);
    int data = s.find("data", 12);
    if (fmt < 0 || data < 0 || s.le32(fmt + 16) == 0) {
      return Optional.empty();
    }
    long bytesPerSecond = s.le32(fmt + 16);
    // Recorders that were cut off leave 0 or the largest number here: believe the file's size.
    long audio = Math.min(s.le32(data + 4), s.size() - data - 8);
    long length = audio <= 0 ? s.size() - data - 8 : audio;
    return info(
        "wav",
        (double) length / bytesPerSecond,
        (int) s.le32(fmt + 12),
        s.le16(fmt + 10),
        (int) bytesPerSecond * 8);
  }

  private static Optional<AudioInfo> aiff(AudioSample s) {
    int comm = s.find("COMM", 12);
    if (comm < 0) {
      return Optional.empty();
    }
    // The rate is an 80-bit float; sample rates fit into its exponent and first 32 bits.
    int exponent = s.u16(comm + 16) - 16383;
    double rate = s.u32(comm + 18) * Math.pow(2, exponent - 31);
    double seconds = rate > 0 ? s.u32(comm + 10) / rate : 0;
    int channels = s.u16(comm + 8);
    return info("aiff", seconds, (int) rate, channels, (int) rate * channels * s.u16(comm + 14));
  }

  private static Optional<AudioInfo> flac(AudioSample s) {
    int rate = s.u16(18) << 4 | s.u8(20) >> 4;
    int channels = (s.u8(20) >> 1 & 7) + 1;
    long samples = (long) (s.u8(21) & 0x0F) << 32 | s.u32(22);
    if (rate == 0) {
      return Optional.empty();
    }
    double seconds = (double) samples / rate;
    return info("flac", seconds, rate, channels, bitrate(s.size(), seconds));
  }

  private static Optional<AudioInfo> adts(AudioSample s) {
    int[] rates = {
      96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350
    };
    int at = 0;
    int frames = 0;
    int rate = 0;
    int channels = 0;
    while (at + 7 <= s.head().length && s.u8(at) == 0xFF && (s.u8(at + 1) & 0xF6) == 0xF0) {
      int length = (s.u8(at + 3) & 3) << 11 | s.u8(at + 4) << 3 | s.u8(at + 5) >> 5;
      int index = s.u8(at + 2) >> 2 & 0x0F;
      if (length < 7 || index >= rates.length) {
        break;
      }
      rate = rates[index];
      channels = (s.u8(at + 2) & 1) << 2 | s.u8(at + 3) >> 6;
      frames++;
      at += length;
    }
    if (frames < 2) {
      return Optional.empty();
    }
    double seconds = frames * 1024.0 / rate * s.size() / at;
    return info("aac", seconds, rate, channels, bitrate(s.size(), seconds));
  }

  static Optional<AudioInfo> info(
      String format, double seconds, int rate, int channels, int bitrate) {
    return Optional.of(new AudioInfo(format, seconds, rate, Math.max(channels, 1), bitrate));
  }

  static int bitrate(long bytes, double seconds) {
    return seconds > 0 ? (int) (bytes * 8 / seconds) : 0;
  }
}
