package io.yotosmartstream.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmsTest {
  /** CloudWatch takes no more in one. */
  private static final int METRICS_AT_MOST = 10;

  private static Alarm alarm(AppBlueprint app, String key) {
    return app.alarms().stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "hybrid"})
  void lookAtEveryFunctionThatAnswersTheApi(String architecture) {
    AppBlueprint app = Planning.app(architecture, "");

    assertThat(
            app.alarms().stream()
                .filter(a -> a.key().equals("lambda-errors"))
                .flatMap(a -> a.metrics().values().stream())
                .map(m -> m.dimensions().get("FunctionName")))
        .containsAll(
            app.functions().stream()
                .filter(f -> f.definition().equals("httpApi"))
                .map(LambdaFunction::name)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "hybrid", "always-on"})
  void areSuchThatCloudWatchTakesThem(String architecture) {
    AppBlueprint app = Planning.app(architecture, "");

    assertThat(app.alarms())
        .allSatisfy(
            a -> {
              assertThat(a.metrics()).hasSizeLessThanOrEqualTo(METRICS_AT_MOST);
              assertThat(a.breachingPeriods()).isLessThanOrEqualTo(a.periods());
              assertThat(app.topics()).extracting(Topic::key).contains(a.topic());
            })
        .extracting(Alarm::name)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "hybrid", "always-on"})
  void useEveryMetricThatTheyName(String architecture) {
    assertThat(Planning.app(architecture, "").alarms())
        .filteredOn(a -> a.expression().isPresent())
        .allSatisfy(a -> assertThat(a.expression().orElseThrow()).contains(a.metrics().keySet()));
  }

  @Test
  void ringAtTheThresholdsOfTheFile() {
    AppBlueprint app =
        Planning.app(
            "minimal",
            """
            alarms:
              api5xxPercent: 3
              queueAgeSeconds: 120
              apiP99Millis: 900
              lambdaErrorPercent: 7
            """);

    assertThat(alarm(app, "api-5xx").threshold()).isEqualTo(3);
    assertThat(alarm(app, "jobs-wait").threshold()).isEqualTo(120);
    assertThat(alarm(app, "api-slow").threshold()).isEqualTo(900);
    assertThat(alarm(app, "lambda-errors").threshold()).isEqualTo(7);
  }

  @Test
  void areNotThereWhereTheFileSaysSo() {
    assertThat(Planning.app("minimal", "alarms:\n  enabled: false\n").alarms()).isEmpty();
  }

  @Test
  void severalMetricsNeedAnExpression() {
    assertThatThrownBy(
            () ->
                new Alarm(
                    "k", "n", "", new TreeMap<>(), Optional.empty(), "", 0, 1, 1, "ignore", "t"))
        .hasMessage("n has several metrics and no expression");
  }
}
