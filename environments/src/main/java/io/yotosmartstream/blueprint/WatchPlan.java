package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Notifications;
import java.util.ArrayList;
import java.util.List;

/** Who is told, and what is read out of logs. */
final class WatchPlan {
  static final String HEALTH = "health";
  static final String CRITICAL = "critical";
  static final String BILLING = "billing";

  /** Of our own metrics; every metric more costs. */
  static final String NAMESPACE = "YotoSmartStream";

  private WatchPlan() {}

  static List<Topic> topics(Environment environment) {
    return List.of(topic(environment, HEALTH, false), topic(environment, CRITICAL, true));
  }

  /**
   * @param loud whether telephones get a text message too
   */
  static Topic topic(Environment environment, String key, boolean loud) {
    Notifications told = environment.settings().notifications();
    List<Topic.Subscriber> subscribers = new ArrayList<>();
    told.emails().forEach(email -> subscribers.add(new Topic.Subscriber("email", email)));
    told.webhooks().forEach(hook -> subscribers.add(new Topic.Subscriber("https", hook)));
    if (loud) {
      told.phones().forEach(phone -> subscribers.add(new Topic.Subscriber("sms", phone)));
    }
    return new Topic(key, Names.of(environment).name(key), subscribers);
  }

  /** Lambda tells of a cold start only in the report line of the log. */
  static List<MetricFilter> filters(Environment environment, List<LambdaFunction> functions) {
    return functions.stream()
        .filter(function -> function.definition().equals("httpApi"))
        .map(
            function ->
                new MetricFilter(
                    function.name() + "-cold-starts",
                    function.logs().name(),
                    "\"Init Duration\"",
                    NAMESPACE,
                    coldStarts(environment),
                    "1"))
        .toList();
  }

  static String coldStarts(Environment environment) {
    return "ColdStarts-" + environment.name();
  }
}
