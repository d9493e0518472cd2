package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Alarms;
import io.yotosmartstream.environments.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a person is told. Alarms look at the environment as a whole and not at each function: the
 * dashboard says which one, and every alarm costs.
 */
final class AlarmsPlan {
  private static final int MINUTE = 60;
  private static final int FIVE_MINUTES = 300;
  private static final int FUNCTIONS_AT_MOST = 5;
  private static final Set<String> EVENTS_PEOPLE_WAIT_FOR =
      Set.of(LivePlan.FUNCTION, FunctionsPlan.SIGN_UP, FunctionsPlan.PAGE);
  private static final String LAMBDA_ERRORS = "lambda-errors";
  private static final String ABOVE = "GreaterThanThreshold";

  private final Environment environment;
  private final Alarms settings;
  private final Names names;
  private final Metrics metrics;

  AlarmsPlan(Environment environment) {
    this.environment = environment;
    this.settings = environment.settings().alarms();
    this.names = Names.of(environment);
    this.metrics = new Metrics(environment);
  }

  List<Alarm> of(List<LambdaFunction> functions) {
    if (!settings.enabled()) {
      return List.of();
    }
    List<Alarm> all = new ArrayList<>();
    all.addAll(lambdaErrors(functions));
    all.add(eventErrors(functions));
    all.add(
        alarm(
            "api-5xx",
            "The API fails more often than %s %% of requests".formatted(settings.api5xxPercent()),
            WatchPlan.CRITICAL,
            3,
            2,
            settings.api5xxPercent(),
            "notBreaching",
            "IF(requests >= 20, 100 * failed / requests, 0)",
            named(
                "failed",
                metrics.http("5xx", "Sum", FIVE_MINUTES),
                "requests",
                metrics.http("Count", "Sum", FIVE_MINUTES))));
    all.add(
        single(
            "api-slow",
            "One request of a hundred takes longer than %d ms".formatted(settings.apiP99Millis()),
            WatchPlan.HEALTH,
            3,
            3,
            settings.apiP99Millis(),
            "notBreaching",
            metrics.http("Latency", "p99", FIVE_MINUTES)));
    all.add(
        alarm(
            "table-throttled",
            "DynamoDB turned requests away",
            WatchPlan.HEALTH,
            3,
            2,
            0,
            "notBreaching",
            "FILL(reads, 0) + FILL(writes, 0)",
            named(
                "reads",
                metrics.table("ReadThrottleEvents", FIVE_MINUTES),
                "writes",
                metrics.table("WriteThrottleEvents", FIVE_MINUTES))));
    all.add(
        single(
            "dead-letters",
            "Messages were given up",
            WatchPlan.CRITICAL,
            1,
            1,
            0,
            "notBreaching",
            metrics.deadLetters(FIVE_MINUTES)));
    all.add(
        single(
            "jobs-wait",
            "The oldest job waits longer than %d s".formatted(settings.queueAgeSeconds()),
            WatchPlan.HEALTH,
            3,
            3,
            settings.queueAgeSeconds(),
            "notBreaching",
            metrics.queue(
                names.name(Queues.JOBS), "ApproximateAgeOfOldestMessage", "Maximum", MINUTE)));
    all.add(
        new Alarm(
            "mqtt-none-running",
            names.name("mqtt-none-running"),
            describe(
                "mqtt-none-running", "No task of the mqtt-service has been running for 5 minutes"),
            named(
                "tasks",
                metrics.tasks(
                    names.name(PlayersPlan.MQTT), "CPUUtilization", "SampleCount", MINUTE)),
            Optional.of("FILL(tasks, 0)"),
            "LessThanThreshold",
            1,
            5,
            5,
            "breaching",
            WatchPlan.CRITICAL));
    all.add(
        single(
            "mqtt-disconnected",
            "A linked Yoto account has had no connection for 10 minutes",
            WatchPlan.CRITICAL,
            10,
            10,
            0,
            "notBreaching",
            metrics.ours("AccountsDisconnected", "Maximum", MINUTE)));
    all.add(
        single(
            "event-lag",
            "Events of players reach pages later than %d ms".formatted(settings.eventLagMillis()),
            WatchPlan.HEALTH,
            5,
            3,
            settings.eventLagMillis(),
            "notBreaching",
            metrics.ours("EventLag", "p99", FIVE_MINUTES)));
    return all;
  }

  /**
   * Of the functions that answer the API. An alarm takes ten metrics at most, so many functions
   * need several.
   */
  private List<Alarm> lambdaErrors(List<LambdaFunction> functions) {
    List<LambdaFunction> watched =
        functions.stream().filter(f -> f.definition().equals("httpApi")).toList();
    List<Alarm> all = new ArrayList<>();
    for (int from = 0; from < watched.size(); from += FUNCTIONS_AT_MOST) {
      List<LambdaFunction> some =
          watched.subList(from, Math.min(from + FUNCTIONS_AT_MOST, watched.size()));
      String suffix =
          watched.size() > FUNCTIONS_AT_MOST ? "-" + (from / FUNCTIONS_AT_MOST + 1) : "";
      all.add(lambdaErrors(some, suffix));
    }
    return all;
  }

  /**
   * Of the functions behind live sockets, sign-ups and the page, which are called too seldom for a
   * share. What other events failed for good lies in the dead letters.
   */
  private Alarm eventErrors(List<LambdaFunction> functions) {
    SortedMap<String, Metric> all = new TreeMap<>();
    for (LambdaFunction function : functions) {
      if (EVENTS_PEOPLE_WAIT_FOR.contains(function.key())) {
        all.put(
            "errors" + all.size(),
            metrics.function(function.name(), "Errors", "Sum", FIVE_MINUTES));
      }
    }
    String sum =
        all.keySet().stream().map(id -> "FILL(" + id + ", 0)").collect(Collectors.joining(" + "));
    return alarm(
        "event-errors",
        "Functions behind live sockets, sign-ups or the page fail",
        WatchPlan.CRITICAL,
        3,
        2,
        0,
        "notBreaching",
        sum,
        all);
  }

  private Alarm lambdaErrors(List<LambdaFunction> functions, String suffix) {
    SortedMap<String, Metric> all = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      String function = functions.get(i).name();
      errors.add("FILL(errors" + i + ", 0)");
      calls.add("FILL(calls" + i + ", 0)");
      all.put("errors" + i, metrics.function(function, "Errors", "Sum", FIVE_MINUTES));
      all.put("calls" + i, metrics.function(function, "Invocations", "Sum", FIVE_MINUTES));
    }
    String sum = "(" + String.join(" + ", calls) + ")";
    String expression =
        "IF(%s > 0, 100 * (%s) / %s, 0)".formatted(sum, String.join(" + ", errors), sum);
    return new Alarm(
        LAMBDA_ERRORS,
        names.name(LAMBDA_ERRORS + suffix),
        describe(
            LAMBDA_ERRORS,
            "More than %s %% of the functions' calls fail"
                .formatted(settings.lambdaErrorPercent())),
        all,
        Optional.of(expression),
        ABOVE,
        settings.lambdaErrorPercent(),
        3,
        2,
        "notBreaching",
        WatchPlan.CRITICAL);
  }

  private Alarm single(
      String key,
      String what,
      String topic,
      int periods,
      int breaching,
      double threshold,
      String missing,
      Metric metric) {
    return new Alarm(
        key,
        names.name(key),
        describe(key, what),
        named("value", metric),
        Optional.empty(),
        ABOVE,
        threshold,
        periods,
        breaching,
        missing,
        topic);
  }

  private Alarm alarm(
      String key,
      String what,
      String topic,
      int periods,
      int breaching,
      double threshold,
      String missing,
      String expression,
      SortedMap<String, Metric> all) {
    return new Alarm(
        key,
        names.name(key),
        describe(key, what),
        all,
        Optional.of(expression),
        ABOVE,
        threshold,
        periods,
        breaching,
        missing,
        topic);
  }

  private String describe(String key, String what) {
    return what + " in " + environment.name() + ". What to do: docs/runbook.md#" + key;
  }

  private static SortedMap<String, Metric> named(Object... idsAndMetrics) {
    SortedMap<String, Metric> all = new TreeMap<>();
    for (int i = 0; i < idsAndMetrics.length; i += 2) {
      all.put((String) idsAndMetrics[i], (Metric) idsAndMetrics[i + 1]);
    }
    return all;
  }
}
