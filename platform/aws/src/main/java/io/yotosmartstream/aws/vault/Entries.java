package io.yotosmartstream.aws.vault;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.yoto.TokenVault.VaultEntry;
import io.yotosmartstream.yoto.YotoTokens;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** How an entry is written down. No message of a failure quotes it. */
final class Entries {
  /** What a parameter holds at most, in bytes; above half of it, it costs. */
  static final int LARGEST_COPY = 8_192;

  private Entries() {}

  static String write(VaultEntry entry) {
    return Json.LENIENT.writeValueAsString(entry);
  }

  /**
   * @throws StoreFault where it is none
   */
  static VaultEntry read(String json) {
    try {
      return Json.LENIENT.readValue(json, VaultEntry.class);
    } catch (JacksonException e) {
      // Without its cause, which quotes what it read.
      throw new StoreFault("The entry is damaged: " + e.getClass().getSimpleName());
    }
  }

  /**
   * As it fits into a parameter: where it is too long, without the access token, as one that has
   * run out, so that it is refreshed before use. Empty where even that is too long.
   */
  static Optional<String> writeCopy(VaultEntry entry) {
    String whole = write(entry);
    if (fits(whole)) {
      return Optional.of(whole);
    }
    YotoTokens tokens = entry.tokens();
    YotoTokens bare = new YotoTokens("", tokens.refreshToken(), entry.storedAt(), tokens.scope());
    return Optional.of(write(new VaultEntry(bare, entry.version(), entry.storedAt())))
        .filter(Entries::fits);
  }

  private static boolean fits(String json) {
    return json.getBytes(StandardCharsets.UTF_8).length <= LARGEST_COPY;
  }
}
