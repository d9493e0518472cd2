package io.yotosmartstream.features.variables;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.features.lambda.Artefact;
import io.yotosmartstream.features.lambda.Instance;
import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.features.world.Logs;
import io.yotosmartstream.launcher.FreePorts;
import io.yotosmartstream.launcher.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every program of a stack starts with exactly the variables that the stack gives it. What has the
 * same variables in both environments, value for value, is started once for both.
 */
class DeployedIT {
  private static final String INVITATION =
      "signUp: {mode: invitation, firstOwner: " + FirstEvent.FIRST_OWNER + "}\n";

  private static Ground ground;
  private static Logs logs;
  private static EmptyAws aws;
  private static Artefact artefact;

  @BeforeAll
  static void prepare() {
    ground = new Ground("deployed");
    logs = ground.logs();
    aws = new EmptyAws();
    artefact = new Artefact(ground);
  }

  @AfterAll
  static void tidyUp() {
    aws.close();
    logs.close();
  }

  /** From what a stack gives to who gets it. */
  private static <T> Stream<Arguments> programs(
      Function<AppBlueprint, List<T>> all,
      Function<T, String> key,
      Function<T, Map<String, String>> variables) {
    Map<Map<String, String>, String> names = new LinkedHashMap<>();
    Map<Map<String, String>, T> programs = new LinkedHashMap<>();
    for (String architecture : List.of("minimal", "always-on")) {
      for (T program : all.apply(Deployed.app(architecture, INVITATION))) {
        String name = architecture + " " + key.apply(program);
        names.merge(variables.apply(program), name, (one, other) -> one + " and " + other);
        programs.putIfAbsent(variables.apply(program), program);
      }
    }
    return names.entrySet().stream()
        .map(named -> Arguments.of(named.getValue(), programs.get(named.getKey())));
  }

  static Stream<Arguments> functions() {
    return programs(AppBlueprint::functions, LambdaFunction::key, LambdaFunction::variables);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void aFunctionStarts(String name, LambdaFunction function) {
    Map<String, String> variables = deployed(function.variables());
    try (Instance instance = Instance.configured(name, artefact, Map.of(), variables, logs)) {
      FirstEvent.isAnswered(function.definition(), instance);
    }
  }

  static Stream<Arguments> services() {
    return programs(AppBlueprint::services, ContainerService::key, ContainerService::variables);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("services")
  void aServiceStarts(String name, ContainerService service) {
    Told told = Told.of(service.key());
    int port = FreePorts.any();
    Map<String, String> variables = deployed(service.variables());
    // The only two that differ: on this machine ports are shared, and nobody else is to call.
    variables.put(told.prefix() + "_HOST", "127.0.0.1");
    variables.put(told.prefix() + "_PORT", "" + port);
    try (Container container =
        new Container(
            ground.folder(),
            java(told.program()),
            variables,
            line -> logs.accept(name + " | " + line))) {
      assertThat(container.firstStatus("http://127.0.0.1:" + port + told.health())).isEqualTo(200);
    }
  }

  /**
   * @param prefix of the variables with its address
   */
  private record Told(Program program, String prefix, String health) {
    static Told of(String service) {
      return switch (service) {
        case "mqtt" -> new Told(Program.MQTT_SERVICE, "MQTT_SERVICE", "/health");
        case "server" -> new Told(Program.SERVER, "SERVER", "/api/health");
        default -> throw new AssertionError("Say here which program " + service + " is");
      };
    }
  }

  private static Map<String, String> deployed(Map<String, String> given) {
    Map<String, String> all = new TreeMap<>(Deployed.resolved(given));
    all.putAll(aws.variables());
    return all;
  }

  private static List<String> java(Program program) {
    return List.of("-cp", ground.root().resolve(program.app()) + "/*", program.mainClass());
  }
}
