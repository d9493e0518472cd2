package io.yotosmartstream.blueprint;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** An environment: the stack {@code app}. */
public record AppBlueprint(
    String environment,
    String account,
    String region,
    String release,
    SortedMap<String, String> tags,
    boolean deletionProtection,
    Optional<CustomerKey> customerKey,
    Table table,
    List<Bucket> buckets,
    List<Secret> secrets,
    List<Queue> queues,
    UserPool userPool,
    List<LambdaFunction> functions,
    List<Trigger> triggers,
    HttpApi httpApi,
    LiveApi liveApi,
    Network network,
    String cluster,
    List<ContainerService> services,
    Optional<LoadBalancer> loadBalancer,
    Optional<Delivery> delivery,
    List<Topic> topics,
    List<MetricFilter> metricFilters,
    List<Alarm> alarms,
    List<EventRule> eventRules,
    Dashboard dashboard,
    Optional<Role> deployRole,
    SortedMap<String, String> pageConfig,
    List<Output> outputs) {

  /** A key of our own in KMS instead of AWS's. */
  public record CustomerKey(String alias, String description, int deletionDays) {}

  public AppBlueprint {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    buckets = List.copyOf(buckets);
    secrets = List.copyOf(secrets);
    queues = List.copyOf(queues);
    functions = List.copyOf(functions);
    triggers = List.copyOf(triggers);
    services = List.copyOf(services);
    topics = List.copyOf(topics);
    metricFilters = List.copyOf(metricFilters);
    alarms = List.copyOf(alarms);
    eventRules = List.copyOf(eventRules);
    pageConfig = Collections.unmodifiableSortedMap(new TreeMap<>(pageConfig));
    outputs = List.copyOf(outputs);
  }

  /**
   * @throws IllegalArgumentException where there is none of that key
   */
  public LambdaFunction function(String key) {
    return find(functions, f -> f.key().equals(key), "function", key);
  }

  /**
   * @throws IllegalArgumentException where there is none of that key
   */
  public Queue queue(String key) {
    return find(queues, q -> q.key().equals(key), "queue", key);
  }

  /**
   * @throws IllegalArgumentException where there is none of that key
   */
  public Bucket bucket(String key) {
    return find(buckets, b -> b.key().equals(key), "bucket", key);
  }

  /**
   * @throws IllegalArgumentException where there is none of that key
   */
  public ContainerService service(String key) {
    return find(services, s -> s.key().equals(key), "service", key);
  }

  private static <T> T find(List<T> all, Predicate<T> wanted, String kind, String key) {
    return all.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no " + kind + " " + key));
  }
}
