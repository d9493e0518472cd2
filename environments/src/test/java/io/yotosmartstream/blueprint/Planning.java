package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.http.contract.Contract;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Environments as they are planned. */
final class Planning {
  static final Contract CONTRACT = Contract.load();
  static final Release RELEASE = new Release("r1");

  private static final String LEAST =
      """
      account: "123456789012"
      region: eu-west-1
      budget:
        monthlyUsd: 10
      """;

  private Planning() {}

  static Environment environment(String architecture, String more) {
    return named("try", architecture, more);
  }

  static Environment named(String name, String architecture, String more) {
    return Environments.parse(
        name, LEAST + "architecture: " + architecture + "\n" + more, Groups.of(CONTRACT));
  }

  /** One of the files of this repository. */
  static Environment ours(String name) {
    return Environments.load(Path.of(""), name, Groups.of(CONTRACT));
  }

  static AppBlueprint app(Environment environment) {
    return Blueprints.app(environment, CONTRACT, RELEASE, "{}");
  }

  static AppBlueprint app(String architecture, String more) {
    return app(environment(architecture, more));
  }

  static AppBlueprint minimal() {
    return app("minimal", "");
  }

  /** Whether a pattern of IAM's stands for a text, or for another pattern. */
  static boolean covers(String pattern, String text) {
    String expression =
        Stream.of(pattern.split("(?<=[*?])|(?=[*?])"))
            .map(
                part ->
                    switch (part) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Pattern.quote(part);
                    })
            .collect(Collectors.joining());
    return text.matches(expression);
  }

  /** Everything that has permissions. */
  static List<Role> roles(AppBlueprint app) {
    return Stream.of(
            app.functions().stream().map(LambdaFunction::role),
            app.services().stream().map(ContainerService::taskRole),
            app.services().stream().map(ContainerService::executionRole),
            app.triggers().stream()
                .filter(Trigger.Clock.class::isInstance)
                .map(trigger -> ((Trigger.Clock) trigger).role()),
            app.deployRole().stream(),
            app.table().backup().map(Table.BackupPlan::role).stream())
        .flatMap(roles -> roles)
        .toList();
  }
}
