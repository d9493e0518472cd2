package io.yotosmartstream.features.variables;

import io.yotosmartstream.local.LocalPlatformProvider;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/**
 * Chosen by {@code YOTO_PLATFORM=aws} as long as there is no platform/aws: refuses what those
 * adapters could not work with, and is the local platform otherwise. Where that keeps its things is
 * a property of the JVM, so that no variable is there that a stack does not give.
 */
public final class AwsStandIn implements PlatformProvider {
  /** Property: the folder with {@code data} and {@code page}. */
  static final String FOLDER = "stand-in.folder";

  @Override
  public String name() {
    return "aws";
  }

  /**
   * @throws IllegalStateException naming the variables that are missing
   */
  @Override
  public Platform create(Map<String, String> settings) {
    SortedSet<String> missing = AdapterVariables.missing(settings);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("The adapters for AWS need " + missing + ", not set");
    }
    Path folder = Path.of(System.getProperty(FOLDER));
    Map<String, String> local = new HashMap<>(settings);
    local.put("YOTO_DATA", folder.resolve("data").toString());
    local.put("PAGE_DIR", folder.resolve("page").toString());
    return new LocalPlatformProvider().create(local);
  }
}
