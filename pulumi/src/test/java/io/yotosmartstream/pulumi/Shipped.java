package io.yotosmartstream.pulumi;

import io.yotosmartstream.fork.YamlText;

/** Files of our environments for tests that say names: as they were before {@code make fork}. */
public final class Shipped {
  private Shipped() {}

  /**
   * @param account that stands in for the placeholder
   */
  public static String environment(String text, String account) {
    YamlText file =
        YamlText.of(text)
            .without("project")
            .without("notifications")
            .without("domain")
            .with("account", "\"" + account + "\"")
            .with("region", "us-east-1")
            .with("gitHub.repository", "example/yoto-smart-stream");
    return text.contains("firstOwner")
        ? file.with("signUp.firstOwner", "owner@example.com").text()
        : file.text();
  }

  /** A Pulumi.yaml. */
  public static String project(String text) {
    return text.replaceFirst("name: \\S+-", "name: yoto-");
  }
}
