package io.yotosmartstream.fork;

import static java.util.stream.Collectors.joining;

import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.environments.InvalidEnvironment;
import java.util.Optional;
import java.util.Set;

/** What a fork is asked. The settings say what may be answered. */
enum Question {
  NAME("project", "Name, the first part of what everything is called at AWS"),
  ACCOUNT("account", "AWS account, its 12 digits"),
  REGION("region", "AWS region, like eu-west-1"),
  DOMAIN("domain.name", "Your own domain for the page, or - for none"),
  EMAIL("signUp.firstOwner", "E-mail address of the first owner, who is told of alarms too"),
  REPOSITORY("gitHub.repository", "GitHub repository that may deploy, owner/name, or - for none");

  /** Answers that there is none. */
  static final String NONE = "-";

  private static final String PLACEHOLDER = "000000000000";
  private static final String SAMPLE =
      """
      project: yoto
      account: "123456789012"
      region: eu-west-1
      architecture: minimal
      budget:
        monthlyUsd: 10
      cdn:
        enabled: true
      """;

  final String path;
  final String text;

  Question(String path, String text) {
    this.path = path;
    this.text = text;
  }

  boolean optional() {
    return this == DOMAIN || this == REPOSITORY;
  }

  /** What is wrong with an answer, and what is allowed; empty where it is right. */
  Optional<String> problem(String answer) {
    if (optional() && answer.equals(NONE)) {
      return Optional.empty();
    }
    if (this == ACCOUNT && answer.equals(PLACEHOLDER)) {
      return Optional.of(
          PLACEHOLDER + " is the placeholder. Allowed: the 12 digits of an account that is yours.");
    }
    try {
      Environments.parse("dev", YamlText.of(SAMPLE).with(path, quoted(answer)).text(), Set.of());
      return Optional.empty();
    } catch (InvalidEnvironment e) {
      return Optional.of(
              e.problems().stream()
                  .filter(p -> p.path().equals(path))
                  .map(p -> p.message())
                  .collect(joining(" ")))
          .filter(message -> !message.isEmpty());
    }
  }

  static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
