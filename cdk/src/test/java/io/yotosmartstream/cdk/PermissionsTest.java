package io.yotosmartstream.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Statement;
import io.yotosmartstream.blueprint.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the blueprint allows, and nothing else, is allowed in the account. */
class PermissionsTest {
  static Stream<String> environments() {
    return Templates.environments().stream();
  }

  @ParameterizedTest
  @MethodSource("environments")
  void rolesAllowWhatTheBlueprintSays(String environment) {
    Map<Object, Object> allowed = new LinkedHashMap<>();
    for (Map<?, ?> role : Templates.app(environment).of("AWS::IAM::Role")) {
      Map<?, ?> policy = (Map<?, ?>) ((List<?>) role.get("Policies")).getFirst();
      Map<?, ?> document = (Map<?, ?>) policy.get("PolicyDocument");
      allowed.put(
          role.get("RoleName"),
          ((List<?>) document.get("Statement")).stream().map(PermissionsTest::once).toList());
    }
    Map<Object, Object> wanted = new LinkedHashMap<>();
    roles(Templates.blueprint(environment))
        .forEach(
            role ->
                wanted.put(
                    role.name(),
                    role.statements().stream().map(PermissionsTest::statement).toList()));

    assertThat(wanted).hasSizeGreaterThan(5);
    assertThat(allowed).isEqualTo(wanted);
  }

  @ParameterizedTest
  @MethodSource("environments")
  void functionsGetTheVariablesOfTheBlueprint(String environment) {
    Map<Object, Object> given = new LinkedHashMap<>();
    Templates.app(environment)
        .of("AWS::Lambda::Function")
        .forEach(
            function ->
                given.put(
                    function.get("FunctionName"),
                    ((Map<?, ?>) function.get("Environment")).get("Variables")));
    Map<Object, Object> wanted = new LinkedHashMap<>();
    Templates.blueprint(environment)
        .functions()
        .forEach(function -> wanted.put(function.name(), function.variables()));

    assertThat(given).isEqualTo(wanted);
  }

  private static Stream<Role> roles(AppBlueprint blueprint) {
    Stream<Role> tasks =
        blueprint.services().stream()
            .flatMap((ContainerService s) -> Stream.of(s.taskRole(), s.executionRole()));
    Stream<Role> clocks =
        blueprint.triggers().stream()
            .filter(Trigger.Clock.class::isInstance)
            .map(trigger -> ((Trigger.Clock) trigger).role());
    Stream<Role> others =
        Stream.concat(
            blueprint.deployRole().stream(),
            blueprint.table().backup().stream().map(backup -> backup.role()));
    return Stream.of(
            blueprint.functions().stream().map(LambdaFunction::role), tasks, clocks, others)
        .flatMap(each -> each);
  }

  /**
   * In an environment whose own region is us-east-1 a template names that region twice: as its own
   * and as the one of the stack edge.
   */
  private static Map<Object, Object> once(Object statement) {
    Map<Object, Object> once = new LinkedHashMap<>((Map<?, ?>) statement);
    once.computeIfPresent(
        "Resource", (_, resources) -> ((List<?>) resources).stream().distinct().toList());
    return once;
  }

  private static Map<String, Object> statement(Statement statement) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("Sid", statement.sid());
    wanted.put("Effect", "Allow");
    wanted.put("Action", statement.actions());
    wanted.put("Resource", statement.resources());
    Map<String, Map<String, List<String>>> conditions = new LinkedHashMap<>();
    statement
        .conditions()
        .forEach(
            c ->
                conditions
                    .computeIfAbsent(c.test(), _ -> new LinkedHashMap<>())
                    .put(c.key(), c.values()));
    if (!conditions.isEmpty()) {
      wanted.put("Condition", conditions);
    }
    return wanted;
  }
}
