package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.KeepWarm;
import java.util.ArrayList;
import java.util.List;

/** What starts functions besides the APIs. */
final class TriggersPlan {
  private static final int LONGEST_SCHEDULE = 64;
  private static final int JOBS_AT_ONCE = 5;

  private TriggersPlan() {}

  /**
   * @param warmUp event that the functions of the API answer without doing anything
   */
  static List<Trigger> of(Environment environment, List<LambdaFunction> functions, String warmUp) {
    Names names = Names.of(environment);
    List<Trigger> all = new ArrayList<>();
    all.add(new Trigger.Uploads(FunctionsPlan.INGEST, "audio", "audio/"));
    all.add(new Trigger.Messages(FunctionsPlan.JOBS, Queues.JOBS, 1, JOBS_AT_ONCE));
    all.add(new Trigger.SignUps(FunctionsPlan.SIGN_UP));
    all.add(clock(names, FunctionsPlan.TOKENS, "tokens", "rate(12 hours)", "UTC", "{}"));
    List<KeepWarm> windows = environment.settings().lambda().keepWarm();
    for (LambdaFunction function : functions) {
      if (function.definition().equals("httpApi") && function.provisionedConcurrency() == 0) {
        for (int i = 0; i < windows.size(); i++) {
          KeepWarm window = windows.get(i);
          all.add(
              clock(
                  names,
                  function.key(),
                  "warm-" + function.key() + "-" + (i + 1),
                  cron(window),
                  window.zone().getId(),
                  warmUp));
        }
      }
    }
    return all;
  }

  /** Every so many minutes of the hours that the window touches. */
  private static String cron(KeepWarm window) {
    int last = window.to().getMinute() == 0 ? window.to().getHour() - 1 : window.to().getHour();
    return "cron(0/%d %d-%d * * ? *)"
        .formatted(window.everyMinutes(), window.from().getHour(), last);
  }

  private static Trigger clock(
      Names names, String function, String thing, String expression, String zone, String input) {
    return new Trigger.Clock(
        function,
        names.name(thing, LONGEST_SCHEDULE),
        expression,
        zone,
        input,
        new Role(
                names.role(thing + "-clock"),
                "Lets the schedule " + names.name(thing) + " call its function",
                "scheduler.amazonaws.com",
                List.of(Condition.is("aws:SourceAccount", names.account())),
                List.of(
                    Statement.of(
                        "CallFunction",
                        List.of("lambda:InvokeFunction"),
                        names.functionArn(function))))
            .within(BoundaryPlan.of(names)));
  }
}
