package io.yotosmartstream.local;

import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import java.util.Map;

/** Chosen by {@code YOTO_PLATFORM=local}. */
public final class LocalPlatformProvider implements PlatformProvider {
  @Override
  public String name() {
    return "local";
  }

  /** Stays open until the process ends. */
  @Override
  public Platform create(Map<String, String> settings) {
    return LocalPlatform.open(settings).platform();
  }
}
