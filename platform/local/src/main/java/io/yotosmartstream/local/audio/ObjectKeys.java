package io.yotosmartstream.local.audio;

import java.util.regex.Pattern;

/** Which object keys there may be: plain names with slashes between them. */
final class ObjectKeys {
  private static final int LONGEST = 512;
  private static final Pattern ALLOWED =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  private ObjectKeys() {}

  /**
   * @throws IllegalArgumentException where it could name a file elsewhere, or is odd
   */
  static String checked(String key) {
    if (key.length() > LONGEST || !ALLOWED.matcher(key).matches()) {
      throw new IllegalArgumentException("That is not a key of the audio store");
    }
    return key;
  }
}
