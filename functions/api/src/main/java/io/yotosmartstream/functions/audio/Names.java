package io.yotosmartstream.functions.audio;

import java.text.Normalizer;

/** Names that came from outside: file names and tags. */
final class Names {
  private static final int MAX_TITLE = 100;

  private Names() {}

  /** The last part of a path, whichever way its slashes lean, without what cannot be seen. */
  static String fileName(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = clean(name);
    return clean.isEmpty() || clean.matches("\\.+") ? "audio" : clean;
  }

  /** A title from a file name: without its ending, at most 100 characters. */
  static String title(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    return cut(stem.replace('_', ' ').strip());
  }

  /** One line of normalised unicode without control characters. */
  static String clean(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}]+", "")
        .strip();
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= MAX_TITLE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MAX_TITLE)).strip();
  }
}
