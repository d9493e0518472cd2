package io.yotosmartstream.environments;

import java.util.Optional;

/** Names of S3 buckets: {@code project-thing-environment-account}. */
public final class BucketName {
  private static final int LONGEST = 63;

  private BucketName() {}

  /** The name of a bucket. */
  public static String of(String project, String thing, String environment, String account) {
    return String.join("-", project, thing, environment, account);
  }

  /** What is wrong with the name, if anything is. */
  static Optional<String> problem(
      String project, String thing, String environment, String account) {
    String name = of(project, thing, environment, account);
    return name.length() <= LONGEST
        ? Optional.empty()
        : Optional.of(
            "A name too long for S3: %s has %d characters, %d are allowed. Shorten project or the name of the environment by %d."
                .formatted(name, name.length(), LONGEST, name.length() - LONGEST));
  }
}
