package io.yotosmartstream.blueprint;

import io.yotosmartstream.blueprint.Grants.Need;
import io.yotosmartstream.environments.ApiRuntime;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Processor;
import io.yotosmartstream.environments.Settings;
import io.yotosmartstream.environments.Tasks;
import io.yotosmartstream.http.contract.Contract;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What runs in containers: the link to the players, and the API where the runtime says so. */
final class PlayersPlan {
  static final String MQTT = "mqtt";
  static final String SERVER = "server";
  private static final int HTTPS = 443;
  private static final int MQTT_TLS = 8883;
  private static final int MQTT_PORT = 8082;
  private static final int SERVER_PORT = 8080;
  private static final int LONGEST_BALANCER = 32;
  private static final int BUSY_PERCENT = 60;
  private static final int STOP_SECONDS = 30;
  private static final String TASKS = "ecs-tasks.amazonaws.com";

  private final Environment environment;
  private final Settings settings;
  private final Names names;
  private final Grants grants;
  private final Variables variables;
  private final Release release;

  PlayersPlan(Environment environment, Release release) {
    this.environment = environment;
    this.settings = environment.settings();
    this.names = Names.of(environment);
    this.grants = new Grants(environment);
    this.variables = new Variables(environment, release);
    this.release = release;
  }

  Network network() {
    List<String> subnets = new ArrayList<>();
    for (int zone = 0; zone < settings.network().zones(); zone++) {
      subnets.add(Cidr.of(settings.network().cidr()).subnet(zone));
    }
    return new Network(
        names.name("network"), settings.network().cidr(), subnets, List.copyOf(ports()));
  }

  /** Of AWS and of Yoto's broker, and of another broker where there is one. */
  private SortedSet<Integer> ports() {
    SortedSet<Integer> ports = new TreeSet<>();
    ports.add(HTTPS);
    String broker = settings.mqtt().brokerUrl();
    if (broker != null) {
      URI address = URI.create(broker);
      int usual = "ssl".equals(address.getScheme()) ? MQTT_TLS : HTTPS;
      ports.add(address.getPort() < 0 ? usual : address.getPort());
    }
    return ports;
  }

  List<EventRule> eventRules() {
    return List.of(
        EventRule.failedTasks(
            names.name("failed-tasks"),
            names.arn("ecs", "cluster/" + names.name("cluster")),
            WatchPlan.HEALTH));
  }

  List<ContainerService> services(Contract contract) {
    List<ContainerService> all = new ArrayList<>();
    all.add(
        service(
            MQTT,
            settings.fargate().mqtt(),
            0,
            MQTT_PORT,
            variables.mqtt(MQTT_PORT),
            grants.of(Need.TABLE, Need.YOTO_TOKENS, Need.HEAR_WAKE_UPS, Need.TELL_PAGES)));
    if (container()) {
      all.add(
          service(
              SERVER,
              settings.fargate().api(),
              SERVER_PORT,
              SERVER_PORT,
              variables.server(SERVER_PORT),
              grants.of(Groups.needs(Groups.of(contract)))));
    }
    return all;
  }

  Optional<LoadBalancer> loadBalancer() {
    return container()
        ? Optional.of(new LoadBalancer(balancer(names), SERVER, SERVER_PORT, "/api/health"))
        : Optional.empty();
  }

  static String balancer(Names names) {
    return names.name("api", LONGEST_BALANCER);
  }

  private boolean container() {
    return settings.api().runtime() == ApiRuntime.CONTAINER;
  }

  private ContainerService service(
      String key,
      Tasks tasks,
      int called,
      int port,
      SortedMap<String, String> values,
      List<Statement> allowed) {
    LogGroup logs = new LogGroup("/ecs/" + names.name(key), settings.logs().retentionDays());
    return new ContainerService(
        key,
        names.name(key),
        names.repository(key),
        tag(),
        settings.processor().ofFargate(),
        tasks.cpu(),
        tasks.memoryMb(),
        called,
        values,
        new Role(
                names.name(key + "-task"),
                "What " + names.name(key) + " may do",
                TASKS,
                here(),
                allowed)
            .within(BoundaryPlan.of(names)),
        new Role(
                names.name(key + "-start"),
                "Lets Fargate start " + names.name(key),
                TASKS,
                here(),
                List.of(
                    Statement.of("SignInToImages", List.of("ecr:GetAuthorizationToken"), "*"),
                    Statement.of(
                        "PullImage",
                        List.of(
                            "ecr:BatchCheckLayerAvailability",
                            "ecr:BatchGetImage",
                            "ecr:GetDownloadUrlForLayer"),
                        names.arn("ecr", "repository/" + settings.project() + "-" + key)),
                    grants.writeLogs(logs.name())))
            .within(BoundaryPlan.of(names)),
        logs,
        tasks.spotPercent(),
        tasks.minTasks(),
        tasks.maxTasks(),
        BUSY_PERCENT,
        answers(key.equals(MQTT) ? "/health" : "/api/health", port),
        STOP_SECONDS);
  }

  /** Environments of one account share its repositories, and a tag names one image. */
  private String tag() {
    return settings.processor() == Processor.X86_64
        ? release.id()
        : release.id() + "-" + settings.processor().ofImages();
  }

  private List<Condition> here() {
    return List.of(Condition.is("aws:SourceAccount", environment.settings().account()));
  }

  /** The images have a shell and no HTTP client. */
  private static List<String> answers(String path, int port) {
    return List.of(
        "bash",
        "-c",
        "exec 3<>/dev/tcp/127.0.0.1/"
            + port
            + " && printf 'GET "
            + path
            + " HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'");
  }
}
