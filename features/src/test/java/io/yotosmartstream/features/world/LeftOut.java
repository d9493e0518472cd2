package io.yotosmartstream.features.world;

import java.util.Collection;
import java.util.Optional;

/**
 * Scenarios that a world cannot run are tagged {@code @not-in-<world>} and {@code
 * @reason:why-it-cannot}.
 */
public final class LeftOut {
  private static final String REASON = "@reason:";

  private LeftOut() {}

  /**
   * Why the world leaves a scenario out; empty where it does not.
   *
   * @throws IllegalStateException where a scenario is left out and nobody says why
   */
  public static Optional<String> reason(Collection<String> tags, String world) {
    if (!tags.contains("@not-in-" + world)) {
      return Optional.empty();
    }
    String reason =
        tags.stream()
            .filter(tag -> tag.startsWith(REASON))
            .map(tag -> tag.substring(REASON.length()).replace('-', ' '))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "A scenario is tagged @not-in-" + world + " without @reason:…"));
    return Optional.of(reason);
  }
}
