package io.yotosmartstream.pulumi;

import io.yotosmartstream.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/**
 * The setting {@code table} of the stack: what {@code make restore} has put in the place of the
 * environment's usual table. Names and permissions are made with it, so it is read before the
 * program runs.
 */
final class RestoredTable {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

  private RestoredTable() {}

  /**
   * @param configuration of the stack, as the engine hands it to programs: a JSON object
   * @throws IllegalArgumentException where the setting is no name of a table
   */
  static Optional<String> in(String configuration, String project) {
    Map<String, Object> all =
        Json.STRICT.readValue(configuration, new TypeReference<Map<String, Object>>() {});
    Object table = all.get(project + ":table");
    if (table == null) {
      return Optional.empty();
    }
    if (!NAME.matcher(table.toString()).matches()) {
      throw new IllegalArgumentException(
          "The setting table must be the name of a table, 3 to 255 letters, digits, dots, hyphens"
              + " and underscores, not "
              + table);
    }
    return Optional.of(table.toString());
  }
}
