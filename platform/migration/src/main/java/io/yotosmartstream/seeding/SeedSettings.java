package io.yotosmartstream.seeding;

import io.yotosmartstream.launcher.LocalWorld;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the person asked for. Printing it shows no password.
 *
 * @param environment {@code ENV}, for people to read
 * @param email {@code DEMO_EMAIL}: the family's address; that of {@code make run} where not said
 * @param password {@code DEMO_PASSWORD}: for an account that is made now; that of {@code make run}
 *     on a laptop, a new one elsewhere
 */
record SeedSettings(String environment, String email, String password) {
  private static final String PROD = "prod";
  private static final int SHORTEST = 10;
  private static final int NEW_LENGTH = 20;

  /** What is hardly mistaken for each other. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  /**
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  static SeedSettings from(Map<String, String> env) {
    String environment = value(env, "ENV");
    if (environment.isEmpty()) {
      throw new IllegalArgumentException("Say ENV=…: the environment to put it in, such as local");
    }
    if (environment.equals(PROD) && !value(env, "CONFIRM").equals(PROD)) {
      throw new IllegalArgumentException(
          "A demo family in prod is seldom meant. If it is, say CONFIRM=prod");
    }
    String email = value(env, "DEMO_EMAIL");
    if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
      throw new IllegalArgumentException("DEMO_EMAIL must be an e-mail address, not " + email);
    }
    String password = value(env, "DEMO_PASSWORD");
    if (!password.isEmpty() && password.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "DEMO_PASSWORD must have at least " + SHORTEST + " characters");
    }
    return new SeedSettings(
        environment,
        email.isEmpty() ? LocalWorld.DEMO_EMAIL : email,
        password.isEmpty() ? otherwise(env) : password);
  }

  /** What everybody can read here is no password for an environment that others reach. */
  private static String otherwise(Map<String, String> env) {
    if (value(env, "YOTO_PLATFORM").equals("local")) {
      return LocalWorld.DEMO_PASSWORD;
    }
    return new SecureRandom()
        .ints(NEW_LENGTH, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static String value(Map<String, String> env, String name) {
    return env.getOrDefault(name, "").strip();
  }

  @Override
  public String toString() {
    return "SeedSettings[" + environment + "]";
  }
}
