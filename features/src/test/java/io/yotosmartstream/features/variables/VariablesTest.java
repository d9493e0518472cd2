package io.yotosmartstream.features.variables;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.features.world.Ground;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No variable is given that nobody reads, and none is missing. */
class VariablesTest {
  /** Together they give every variable that there can be. */
  private static final List<AppBlueprint> STACKS =
      List.of(
          Deployed.app("minimal", ""),
          Deployed.app("always-on", ""),
          Deployed.app(
              "minimal",
              """
              signUp: {mode: invitation, firstOwner: robin@example.com}
              mail: {sender: ses, from: hello@example.com}
              yoto: {confidential: true, clientId: abc}
              mqtt: {brokerUrl: "wss://broker.example.com/mqtt"}
              cdn: {enabled: true}
              """));

  /** Read by FunctionInvoker and by AWS's SDK, and so by no source of ours. */
  private static final Set<String> OF_LIBRARIES =
      Set.of(
          "MAIN_CLASS", "SPRING_CLOUD_FUNCTION_DEFINITION", "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT");

  /** Read, and left to their defaults or to somebody else by every stack. */
  private static final Map<String, String> NOT_GIVEN =
      Map.ofEntries(
          Map.entry("YOTO_DATA", "a laptop keeps everything in a folder"),
          Map.entry("LOCAL_STORE_PORT", "S3 has its own endpoint"),
          Map.entry("LOCAL_STORE_URL", "S3 has its own endpoint"),
          Map.entry("PAGE_DIR", "the page is in a bucket"),
          Map.entry("PAGE_CONFIG", "the stack puts config.json into that bucket"),
          Map.entry("MQTT_SERVICE_URL", "queues and API Gateway are between the programs"),
          Map.entry("INTERNAL_SECRET", "without it the internal endpoints are closed"),
          Map.entry("ALLOWED_ORIGINS", "the live socket is API Gateway's"),
          Map.entry("MQTT_SERVICE_HOST", "the image says it"),
          Map.entry("MQTT_LEGACY_TOPICS", "for players older than those that are sold"),
          Map.entry("YOTO_LOGIN_URL", "the default is Yoto's"),
          Map.entry("YOTO_API_URL", "the default is Yoto's"),
          Map.entry("AWS_REGION", "Lambda and Fargate say it"),
          Map.entry("AWS_DEFAULT_REGION", "Lambda and Fargate say AWS_REGION"),
          Map.entry("AWS_ACCESS_KEY_ID", "Lambda gives it, Fargate another way to credentials"),
          Map.entry("AWS_SECRET_ACCESS_KEY", "as the id"),
          Map.entry("AWS_SESSION_TOKEN", "as the id"),
          Map.entry("AWS_ENDPOINT_URL", "for emulators"),
          Map.entry("AWS_LAMBDA_RUNTIME_API", "Lambda says it"),
          Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "Lambda says it"),
          Map.entry("YOTO_SCOPES", "the default is what the functions need"),
          Map.entry("COGNITO_IDENTITY_PROVIDER", "no variable: how the SDK calls a service"),
          Map.entry("SECRETS_MANAGER", "no variable: how the SDK calls a service"),
          Map.entry("NEW_PASSWORD", "no variable: what a sign-in may ask for"));

  @Test
  void eachVariableIsReadBySomebody() {
    assertThat(without(given(), read())).isEmpty();
  }

  @Test
  void eachVariableThatIsReadIsGiven() {
    assertThat(without(without(read(), given()), NOT_GIVEN.keySet())).isEmpty();
  }

  @Test
  void whatIsNotGivenIsReadAllTheSame() {
    assertThat(without(NOT_GIVEN.keySet(), read())).isEmpty();
    assertThat(NOT_GIVEN.keySet()).doesNotContainAnyElementsOf(given());
  }

  @Test
  void aWrongNameIsFound() {
    Set<String> wrong = new TreeSet<>(given());
    wrong.remove("PAGE_URL");
    wrong.add("PAGE_ADDRESS");
    assertThat(without(wrong, read())).containsExactly("PAGE_ADDRESS");
    assertThat(without(without(read(), wrong), NOT_GIVEN.keySet())).containsExactly("PAGE_URL");
  }

  @Test
  void noProgramLacksWhatItsPortsNeed() {
    assertThat(programs()).isNotEmpty().allMatch(v -> NeededVariables.missing(v).isEmpty());
  }

  @Test
  void whatAProgramLacksIsFound() {
    Map<String, String> variables =
        new HashMap<>(Deployed.resolved(STACKS.getFirst().function("page").variables()));
    variables.keySet().removeAll(Set.of("UI_BUCKET", "USER_POOL_ID"));
    variables.put("TABLE_NAME", "");
    assertThat(NeededVariables.missing(variables))
        .containsExactly("TABLE_NAME", "UI_BUCKET", "USER_POOL_ID");
  }

  private static SortedSet<String> given() {
    SortedSet<String> names = new TreeSet<>();
    programs().forEach(variables -> names.addAll(variables.keySet()));
    return names;
  }

  private static List<SortedMap<String, String>> programs() {
    return STACKS.stream()
        .flatMap(
            stack ->
                Stream.concat(
                    stack.functions().stream().map(LambdaFunction::variables),
                    stack.services().stream().map(ContainerService::variables)))
        .toList();
  }

  private static SortedSet<String> read() {
    SortedSet<String> names = ReadVariables.in(Ground.checkout());
    names.addAll(OF_LIBRARIES);
    return names;
  }

  private static SortedSet<String> without(Collection<String> all, Collection<String> these) {
    SortedSet<String> left = new TreeSet<>(all);
    left.removeAll(these);
    return left;
  }
}
