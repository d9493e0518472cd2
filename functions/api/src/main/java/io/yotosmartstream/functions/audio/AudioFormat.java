package io.yotosmartstream.functions.audio;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Formats that players and the Yoto cloud take (protocol page, sections 2.3 and 4.1), told by their
 * first bytes.
 */
enum AudioFormat {
  MP3("mp3", "audio/mpeg"),
  MP4("m4a", "audio/mp4"),
  WAV("wav", "audio/wav"),
  FLAC("flac", "audio/flac"),
  OGG("ogg", "audio/ogg"),
  AIFF("aiff", "audio/aiff"),
  /** Raw AAC frames: playable, but without a length anywhere. */
  AAC("aac", "audio/aac");

  private final String extension;
  private final String contentType;

  AudioFormat(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  String extension() {
    return extension;
  }

  String contentType() {
    return contentType;
  }

  static Optional<AudioFormat> of(byte[] head) {
    if (head.length < 12) {
      return Optional.empty();
    }
    if (has(head, 0, "ID3")) {
      return Optional.of(MP3);
    }
    if (has(head, 0, "RIFF") && has(head, 8, "WAVE")) {
      return Optional.of(WAV);
    }
    if (has(head, 0, "FORM") && (has(head, 8, "AIFF") || has(head, 8, "AIFC"))) {
      return Optional.of(AIFF);
    }
    if (has(head, 0, "fLaC")) {
      return Optional.of(FLAC);
    }
    if (has(head, 0, "OggS")) {
      return Optional.of(OGG);
    }
    if (has(head, 4, "ftyp")) {
      return Optional.of(MP4);
    }
    return frameSync(head);
  }

  /** Eleven set bits begin a frame of MPEG audio; layer bits of zero make it AAC in ADTS. */
  private static Optional<AudioFormat> frameSync(byte[] head) {
    if ((head[0] & 0xFF) != 0xFF || (head[1] & 0xE0) != 0xE0) {
      return Optional.empty();
    }
    int layer = (head[1] >> 1) & 3;
    boolean adts = layer == 0 && (head[1] & 0xF0) == 0xF0;
    return adts ? Optional.of(AAC) : layer == 1 ? Optional.of(MP3) : Optional.empty();
  }

  private static boolean has(byte[] head, int at, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < wanted.length; i++) {
      if (head[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
