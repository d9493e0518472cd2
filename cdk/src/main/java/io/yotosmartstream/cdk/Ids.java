package io.yotosmartstream.cdk;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Logical ids. They say what a resource is for and not what it is called, so that they are the same
 * in every environment.
 */
final class Ids {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");

  private final String prefix;
  private final String suffix;

  /**
   * @param project that all names begin with
   * @param environment that most names end with
   */
  Ids(String project, String environment) {
    this.prefix = project + "-";
    this.suffix = "-" + environment;
  }

  /** {@code JobsQueue} of {@code jobs} and {@code queue}. */
  static String of(String... parts) {
    StringBuilder id = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(String.join("-", parts))) {
      if (!word.isEmpty()) {
        id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return id.toString();
  }

  /** The same, of a name like {@code yoto-jobs-dev}, without project and environment. */
  String named(String name, String kind) {
    String thing = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    String bare =
        thing.endsWith(suffix) ? thing.substring(0, thing.length() - suffix.length()) : thing;
    // What is named after another resource has the environment within its name.
    return of(bare.replace(suffix + "-", "-"), kind);
  }
}
