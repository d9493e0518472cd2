package io.yotosmartstream.functions.audio;

import io.yotosmartstream.items.Key;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where audio is kept: its item in the table and its bytes in the audio store. */
public final class AudioKeys {
  public static final String PREFIX = "AUDIO#";
  private static final Pattern OBJECT =
      Pattern.compile("audio/([A-Za-z0-9-]+)/([A-Za-z0-9-]+)/original");

  /** What an object key names. */
  public record Named(String householdId, String audioId) {}

  private AudioKeys() {}

  static Key item(String householdId, String audioId) {
    return new Key("HOUSE#" + householdId, PREFIX + audioId);
  }

  public static String object(String householdId, String audioId) {
    return "audio/" + householdId + "/" + audioId + "/original";
  }

  static Optional<Named> parse(String objectKey) {
    Matcher matcher = OBJECT.matcher(objectKey);
    return matcher.matches()
        ? Optional.of(new Named(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
