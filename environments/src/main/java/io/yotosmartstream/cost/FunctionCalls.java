package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.HttpApi;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.blueprint.Trigger;

/**
 * How often a function is called in a month, and how long that takes all in all; by what the
 * blueprint says leads to it.
 */
record FunctionCalls(double number, double seconds) {
  private static final FunctionCalls NONE = new FunctionCalls(0, 0);

  private static final double MILLIS = 1000;

  /** Before a sign-up and after it. */
  private static final int CALLS_PER_SIGN_UP = 2;

  /** Opening a socket and closing it. */
  private static final int CALLS_PER_SOCKET = 2;

  static FunctionCalls of(LambdaFunction function, Plan plan, Month month) {
    Work.Milliseconds millis = month.profile().milliseconds();
    String key = function.key();
    FunctionCalls calls = NONE;
    boolean answers = answersApi(function, plan.app().httpApi());
    if (answers) {
      calls = calls.and(requests(function, plan, month), millis.api());
    }
    if (plan.app().httpApi().page().filter(key::equals).isPresent()) {
      calls = calls.and(month.pageFiles(), millis.page());
    }
    if (plan.app().liveApi().function().equals(key)) {
      calls = calls.and(month.visits() * CALLS_PER_SOCKET, millis.live());
    }
    if (plan.triggers(Trigger.Uploads.class, function).findAny().isPresent()) {
      calls = calls.and(month.uploads(), millis.ingest());
    }
    if (plan.triggers(Trigger.Messages.class, function).findAny().isPresent()) {
      calls = calls.and(month.jobs(), millis.job());
    }
    if (plan.triggers(Trigger.SignUps.class, function).findAny().isPresent()) {
      double signUps = month.households() * month.profile().people().signUps();
      calls = calls.and(signUps * CALLS_PER_SIGN_UP, millis.signUp());
    }
    double strikes =
        plan.triggers(Trigger.Clock.class, function)
            .mapToDouble(clock -> Schedule.timesAMonth(clock.expression()))
            .sum();
    return calls.and(strikes, answers ? millis.warmUp() : millis.tokens() * month.accounts());
  }

  /** Requests to the operations that it answers. */
  private static double requests(LambdaFunction function, Plan plan, Month month) {
    return plan.app().httpApi().routes().stream()
        .filter(route -> route.function().equals(function.key()))
        .map(HttpApi.Route::group)
        .distinct()
        .mapToDouble(month::requests)
        .sum();
  }

  private static boolean answersApi(LambdaFunction function, HttpApi api) {
    return !api.container()
        && api.routes().stream().anyMatch(route -> route.function().equals(function.key()));
  }

  private FunctionCalls and(double more, double millisEach) {
    return new FunctionCalls(number + more, seconds + more * millisEach / MILLIS);
  }
}
