package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import io.yotosmartstream.blueprint.Alarm;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.AppBlueprint.CustomerKey;
import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.blueprint.Cors;
import io.yotosmartstream.blueprint.Dashboard;
import io.yotosmartstream.blueprint.Delivery;
import io.yotosmartstream.blueprint.EventRule;
import io.yotosmartstream.blueprint.HttpApi;
import io.yotosmartstream.blueprint.LiveApi;
import io.yotosmartstream.blueprint.LoadBalancer;
import io.yotosmartstream.blueprint.LogGroup;
import io.yotosmartstream.blueprint.Metric;
import io.yotosmartstream.blueprint.MetricFilter;
import io.yotosmartstream.blueprint.Network;
import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Statement;
import io.yotosmartstream.blueprint.Table;
import io.yotosmartstream.blueprint.Topic;
import io.yotosmartstream.blueprint.Topic.Subscriber;
import io.yotosmartstream.blueprint.UserPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A small environment, changed field by field for what a test is about. */
final class Sample {
  static final String ACCOUNT = "123456789012";
  private static final String SHOWN = "shown";
  static final String REGION = "eu-west-2";
  static final List<String> ZONES = List.of("eu-west-2a", "eu-west-2b", "eu-west-2c");

  Optional<CustomerKey> customerKey = Optional.empty();
  List<ContainerService> services = List.of(service("mqtt", 0, 100));
  Optional<LoadBalancer> loadBalancer = Optional.empty();
  Optional<Delivery> delivery = Optional.empty();
  List<Topic> topics =
      List.of(
          new Topic(
              "health", "yoto-health-test", List.of(new Subscriber("email", "a@example.com"))));
  List<MetricFilter> metricFilters = List.of();
  List<Alarm> alarms = new ArrayList<>();
  List<EventRule> eventRules = List.of();
  Optional<Role> deployRole = Optional.empty();

  /** Plans what the parts make with this provider and these references. */
  static Planned plan(BiConsumer<Provider, Refs> parts) {
    return Planned.by("yoto", "test", context -> parts.accept(new Provider("aws"), new Refs()));
  }

  /** Makes what the text says in the end readable in the plan: see {@link #shown}. */
  static void show(Refs refs, String text) {
    new com.pulumi.aws.cloudwatch.Dashboard(
        SHOWN,
        DashboardArgs.builder().dashboardName(SHOWN).dashboardBody(refs.resolve(text)).build());
  }

  static Object shown(Planned planned) {
    return planned.named("aws:cloudwatch/dashboard:Dashboard", SHOWN).get("dashboardBody");
  }

  static ContainerService service(String key, int port, int spotPercent) {
    return new ContainerService(
        key,
        "yoto-" + key + "-test",
        ACCOUNT + ".dkr.ecr.eu-west-2.amazonaws.com/yoto-" + key,
        "1.2.3",
        "arm64",
        256,
        512,
        port,
        sorted(Map.of("USER_POOL", "${USER_POOL_ID}", "TABLE", "yoto-table-test")),
        role("yoto-" + key + "-task-test", "ecs-tasks.amazonaws.com"),
        role("yoto-" + key + "-start-test", "ecs-tasks.amazonaws.com"),
        new LogGroup("/yoto/test/" + key, 30),
        spotPercent,
        2,
        6,
        60,
        List.of("java", "-version"),
        30);
  }

  static Role role(String name, String principal) {
    return new Role(
        name,
        "May read its table",
        principal,
        List.of(),
        List.of(
            Statement.of(
                "ReadTable",
                List.of("dynamodb:GetItem"),
                "arn:aws:dynamodb:eu-west-2:" + ACCOUNT + ":table/yoto-table-test")));
  }

  static Metric metric(String name, String statistic) {
    return new Metric(
        "AWS/ApiGateway", name, sorted(Map.of("ApiId", "${HTTP_API_ID}")), statistic, 300);
  }

  static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    return new TreeMap<>(map);
  }

  AppBlueprint blueprint() {
    return new AppBlueprint(
        "test",
        ACCOUNT,
        REGION,
        "1.2.3",
        sorted(Map.of("Environment", "test")),
        true,
        customerKey,
        new Table(
            "yoto-table-test", "PK", "SK", "ttl", "NEW_IMAGE", false, false, Optional.empty()),
        List.of(bucket("ui"), bucket("audio")),
        List.of(),
        List.of(),
        userPool(),
        List.of(),
        List.of(),
        httpApi(),
        liveApi(),
        new Network(
            "yoto-test",
            "10.42.0.0/16",
            List.of("10.42.0.0/20", "10.42.16.0/20"),
            List.of(443, 8883)),
        "yoto-test",
        services,
        loadBalancer,
        delivery,
        topics,
        metricFilters,
        alarms,
        eventRules,
        new Dashboard("yoto-test", "{\"widgets\":[],\"api\":\"${HTTP_API_ID}\"}"),
        deployRole,
        sorted(Map.of()),
        List.of());
  }

  private static Bucket bucket(String key) {
    return new Bucket(
        key, "yoto-" + key + "-test-" + ACCOUNT, false, List.of(), Optional.empty(), true, false);
  }

  private static UserPool userPool() {
    return new UserPool(
        "yoto-users-test",
        "page",
        "yoto-test",
        "OFF",
        new UserPool.PasswordPolicy(10, true, true),
        List.of(),
        Optional.empty(),
        new UserPool.TokenLives(15, 15, 30),
        false);
  }

  private static HttpApi httpApi() {
    return new HttpApi(
        "yoto-api-test",
        List.of(),
        Optional.empty(),
        true,
        new Cors(List.of(), List.of(), List.of(), List.of(), false, 0),
        new HttpApi.Throttle(50, 100),
        new LogGroup("/yoto/test/http", 30),
        "{}");
  }

  private static LiveApi liveApi() {
    return new LiveApi(
        "yoto-live-test",
        "live",
        List.of(),
        "live",
        new HttpApi.Throttle(50, 100),
        new LogGroup("/yoto/test/live", 30),
        "{}");
  }
}
