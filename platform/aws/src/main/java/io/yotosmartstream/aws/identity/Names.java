package io.yotosmartstream.aws.identity;

import java.util.regex.Pattern;

/** What Cognito takes for the name of a user; it answers all else with an error. */
final class Names {
  /** Characters; shorter than an address may be. */
  static final int LONGEST = 128;

  private static final Pattern POSSIBLE = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");

  private Names() {}

  static boolean possible(String name) {
    return name.length() <= LONGEST && POSSIBLE.matcher(name).matches();
  }
}
