package io.yotosmartstream.migration;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What the person asked for.
 *
 * @param source {@code FROM}: the predecessor's SQLite file
 * @param files {@code FILES}: the folder of its other files; the database's own where not said
 * @param environment {@code ENV}, for people to read
 * @param owner {@code OWNER}: the address of somebody who has signed up there
 * @param apply {@code APPLY=1}: write
 * @param tokens {@code TOKENS=1}: the old system is stopped for good, so its tokens may be used up
 * @param report {@code REPORT}: the file to write the report to
 * @param yotoClientId {@code YOTO_CLIENT_ID}: the application whose tokens can be used; may be
 *     empty
 */
record MigrationSettings(
    Path source,
    Path files,
    String environment,
    String owner,
    boolean apply,
    boolean tokens,
    Path report,
    String yotoClientId) {

  /**
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  static MigrationSettings from(Map<String, String> env) {
    String from = required(env, "FROM", "the predecessor's database, such as yoto_smart_stream.db");
    if (from.matches("[a-z+]{2,}://.*")) {
      throw new IllegalArgumentException(
          "FROM must be a SQLite file. A database server such as MySQL is not read:"
              + " bring it into SQLite first, for example by mysql2sqlite");
    }
    Path source = Path.of(from).toAbsolutePath().normalize();
    String files = value(env, "FILES");
    String environment = required(env, "ENV", "the environment to bring it to, such as local");
    String owner = required(env, "OWNER", "the address of somebody who has signed up there");
    if (!owner.matches("[^@\\s]+@[^@\\s]+")) {
      throw new IllegalArgumentException("OWNER must be an e-mail address, not " + owner);
    }
    String report = value(env, "REPORT");
    return new MigrationSettings(
        source,
        files.isEmpty() ? Objects.requireNonNull(source.getParent()) : Path.of(files),
        environment,
        owner,
        flag(env, "APPLY"),
        flag(env, "TOKENS"),
        Path.of(report.isEmpty() ? "migration-" + environment + ".txt" : report),
        value(env, "YOTO_CLIENT_ID"));
  }

  private static boolean flag(Map<String, String> env, String name) {
    return switch (value(env, name)) {
      case "", "0" -> false;
      case "1" -> true;
      default ->
          throw new IllegalArgumentException(
              name + " must be 1, or be left out, not " + value(env, name));
    };
  }

  private static String required(Map<String, String> env, String name, String what) {
    String value = value(env, name);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("Say %s=…: %s".formatted(name, what));
    }
    return value;
  }

  private static String value(Map<String, String> env, String name) {
    return env.getOrDefault(name, "").strip();
  }
}
