package io.yotosmartstream.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Blueprints;
import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.http.contract.Contract;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No program may do what no line of ours asks for. */
class GrantsTest {
  private static final String CLIENTS = "software.amazon.awssdk.services.";

  /** As {@code service.method}. */
  private static final Set<String> CALLS =
      new ClassFileImporter()
          .importPath(Modules.root().resolve("platform/aws/target/classes")).stream()
              .flatMap(
                  type ->
                      Stream.concat(
                          type.getMethodCallsFromSelf().stream(),
                          type.getMethodReferencesFromSelf().stream()))
              .filter(call -> call.getTargetOwner().getName().startsWith(CLIENTS))
              .map(GrantsTest::named)
              .collect(Collectors.toSet());

  /** What AWS asks for under another name than the call's. */
  private static final Map<String, String> ASKED_BY =
      Map.of(
          "dynamodb:ConditionCheckItem", "dynamodb.transactWriteItems",
          "dynamodb:DeleteItem", "dynamodb.transactWriteItems",
          // Else what is not there is refused.
          "s3:ListBucket", "s3.getObject",
          "execute-api:ManageConnections", "apigatewaymanagementapi.postToConnection",
          "ses:SendEmail", "sesv2.sendEmail");

  /** What AWS's services do in a role's name. */
  private static final Set<String> BY_AWS =
      Set.of(
          "logs:CreateLogStream",
          "logs:PutLogEvents",
          "sqs:GetQueueAttributes",
          "kms:Decrypt",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:DescribeKey");

  private static final Map<String, String> MODULES =
      Map.of("cognito-idp", "cognitoidentityprovider");

  static Set<String> actions() {
    Contract contract = Contract.load();
    return Stream.of("dev", "staging", "prod")
        .map(name -> Environments.load(folder(), name, Groups.of(contract)))
        .map(environment -> Blueprints.app(environment, contract, new Release("r1"), "{}"))
        .flatMap(GrantsTest::roles)
        .flatMap(role -> role.statements().stream())
        .flatMap(statement -> statement.actions().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void isAskedFor(String action) {
    assertThat(isAsked(action)).as("something of ours calls %s", action).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dynamodb:Scan", "cognito-idp:ListUsers", "iam:ListRoles"})
  void canFail(String unasked) {
    assertThat(isAsked(unasked)).isFalse();
  }

  private static boolean isAsked(String action) {
    String[] parts = action.split(":", 2);
    String module = MODULES.getOrDefault(parts[0], parts[0]);
    String method = Character.toLowerCase(parts[1].charAt(0)) + parts[1].substring(1);
    return BY_AWS.contains(action)
        || CALLS.contains(ASKED_BY.getOrDefault(action, module + "." + method));
  }

  private static String named(JavaCodeUnitAccess<?> call) {
    String module = call.getTargetOwner().getName().substring(CLIENTS.length()).split("\\.", 2)[0];
    return module + "." + call.getName().replaceFirst("(AsBytes|Paginator)$", "");
  }

  private static Stream<Role> roles(AppBlueprint app) {
    return Stream.concat(
        app.functions().stream().map(LambdaFunction::role),
        app.services().stream().map(ContainerService::taskRole));
  }

  private static Path folder() {
    return Modules.root().resolve("environments");
  }
}
