package io.yotosmartstream.aws;

import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import java.time.InstantSource;
import java.util.Map;

/** Chosen by {@code YOTO_PLATFORM=aws}. */
public final class AwsPlatformProvider implements PlatformProvider {
  @Override
  public String name() {
    return "aws";
  }

  /** Asks AWS for nothing yet, and misses no variable: each port does on its first use. */
  @Override
  public Platform create(Map<String, String> settings) {
    return AwsPlatform.from(settings, InstantSource.system());
  }
}
