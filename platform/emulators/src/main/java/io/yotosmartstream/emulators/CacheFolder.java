package io.yotosmartstream.emulators;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where emulators are kept between runs. */
final class CacheFolder {
  private CacheFolder() {}

  /** {@code $YOTO_CACHE/emulators}, or {@code ~/.cache/yoto-smart-stream/emulators}. */
  static Path in(Map<String, String> environment) {
    return base(environment).resolve("emulators");
  }

  private static Path base(Map<String, String> environment) {
    String given = environment.get("YOTO_CACHE");
    if (isGiven(given)) {
      return Path.of(given).toAbsolutePath();
    }
    String home = environment.get("HOME");
    return Path.of(isGiven(home) ? home : System.getProperty("user.home"))
        .resolve(".cache/yoto-smart-stream");
  }

  private static boolean isGiven(@Nullable String value) {
    return value != null && !value.isBlank();
  }
}
