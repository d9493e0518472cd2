package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.Reading;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the settings of Lambda demand of one another. */
final class LambdaRules {
  private static final String CONCURRENCY = "lambda.provisionedConcurrency";
  private static final String GROUPS = "lambda.provisionedGroups";

  private final Settings settings;
  private final Lambda lambda;
  private final Set<String> contractGroups;
  private final Reading reading;

  LambdaRules(Settings settings, Set<String> contractGroups, Reading reading) {
    this.settings = settings;
    this.lambda = settings.lambda();
    this.contractGroups = new TreeSet<>(contractGroups);
    this.reading = reading;
  }

  void check() {
    if (sound(CONCURRENCY) && lambda.provisionedConcurrency() > 0) {
      provisioned();
    }
    if (sound(GROUPS)) {
      groups();
    }
    if (sound("lambda.keepWarm")) {
      keepWarm();
    }
  }

  private void provisioned() {
    if (sound("lambda.startUp") && lambda.startUp() == Lambda.StartUp.SNAPSTART) {
      refuseConcurrency("Lambda has no SnapStart with it. Allowed: 0, or another lambda.startUp.");
    }
    if (sound("api.runtime") && settings.api().runtime() == ApiRuntime.CONTAINER) {
      refuseConcurrency(
          "api.runtime is container, so no function would use it. Allowed: 0, or api.runtime: lambda.");
    }
    if (sound(GROUPS) && lambda.provisionedGroups().isEmpty()) {
      refuseConcurrency("lambda.provisionedGroups is empty. Allowed: 0, or groups to keep ready.");
    }
  }

  private void refuseConcurrency(String why) {
    boolean decided = reading.layers().get(CONCURRENCY) == Reading.Layer.ARCHITECTURE;
    String from = decided ? " (from architecture " + settings.architecture().text() + ")" : "";
    reading.refuse(CONCURRENCY, lambda.provisionedConcurrency() + from + " is not allowed: " + why);
  }

  private void groups() {
    List<String> groups = lambda.provisionedGroups();
    for (int i = 0; i < groups.size(); i++) {
      if (!contractGroups.contains(groups.get(i))) {
        String allowed = String.join(", ", contractGroups);
        reading.refuse(
            GROUPS + "[" + i + "]",
            "\"%s\" is no tag of the contract. Allowed: %s.".formatted(groups.get(i), allowed));
      }
    }
  }

  private void keepWarm() {
    for (int i = 0; i < lambda.keepWarm().size(); i++) {
      KeepWarm times = lambda.keepWarm().get(i);
      if (!times.from().isBefore(times.to())) {
        reading.refuse(
            "lambda.keepWarm[" + i + "].to",
            "%s is not after from (%s). Allowed: a later time of the same day; past midnight takes two entries."
                .formatted(times.to(), times.from()));
      }
    }
  }

  private boolean sound(String... paths) {
    return Stream.of(paths).noneMatch(reading::refused);
  }
}
