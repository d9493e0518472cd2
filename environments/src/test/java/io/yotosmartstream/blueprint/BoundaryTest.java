package io.yotosmartstream.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.policies.PolicyDocuments;
import io.yotosmartstream.json.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BoundaryTest {
  /** Characters without spaces, by the quotas of IAM. */
  private static final int LONGEST_POLICY = 6_144;

  private final Boundary boundary =
      Blueprints.account(List.of(Planning.environment("minimal", ""))).boundaries().getFirst();

  static Stream<AppBlueprint> apps() {
    return PermissionsTest.apps();
  }

  /** AWS allows a role what its policy and its boundary allow both. */
  @ParameterizedTest
  @MethodSource("apps")
  void leavesEveryProgramWhatItNeeds(AppBlueprint app) {
    List<Role> programs = programs(app);
    assertThat(programs).isNotEmpty();
    for (Role role : programs) {
      for (Statement statement : role.statements()) {
        for (String action : statement.actions()) {
          for (String resource : statement.resources()) {
            assertThat(allows(action, resource))
                .as("%s: %s on %s", role.name(), action, resource)
                .isTrue();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("apps")
  void holdsEveryProgram(AppBlueprint app) {
    assertThat(programs(app)).allSatisfy(r -> assertThat(r.boundary()).contains(boundary.arn()));
  }

  @ParameterizedTest
  @CsvSource({
    "iam:CreateUser, arn:aws:iam::123456789012:user/x",
    "iam:PassRole, arn:aws:iam::123456789012:role/yoto-api-function-try",
    "sts:AssumeRole, arn:aws:iam::123456789012:role/admin",
    "lambda:UpdateFunctionCode, arn:aws:lambda:eu-west-1:123456789012:function:yoto-api-try",
    "dynamodb:GetItem, arn:aws:dynamodb:eu-west-1:123456789012:table/yoto-smart-stream-prod",
    "dynamodb:GetItem, arn:aws:dynamodb:eu-west-1:123456789012:table/yoto-smart-stream-try2",
    "s3:GetObject, arn:aws:s3:::yoto-audio-prod-123456789012/audio/1",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:eu-west-1:123456789012:secret:yoto-tokens-prod/1-AbCdEf",
    "ssm:GetParameter, arn:aws:ssm:eu-west-1:123456789012:parameter/yoto/prod/tokens/1",
    "sqs:SendMessage, arn:aws:sqs:eu-west-1:123456789012:yoto-jobs-prod",
    "cognito-idp:DeleteUserPool, arn:aws:cognito-idp:eu-west-1:123456789012:userpool/x",
    "ec2:RunInstances, arn:aws:ec2:eu-west-1:123456789012:instance/*"
  })
  void allowsNoneOfTheRest(String action, String resource) {
    assertThat(allows(action, resource)).isFalse();
  }

  @Test
  void holdsAlsoARestoredTable() {
    String table =
        "arn:aws:dynamodb:eu-west-1:123456789012:table/yoto-smart-stream-try-202603040506";
    assertThat(allows("dynamodb:GetItem", table)).isTrue();
  }

  @Test
  void hangsOnTheNamesAlone() {
    assertThat(
            Blueprints.account(
                    List.of(Planning.environment("always-on", "encryption: {customerKey: true}\n")))
                .boundaries())
        .containsExactly(boundary);
  }

  @Test
  void isNotLongerThanAwsTakes() {
    String longest =
        Json.STRICT.writeValueAsString(PolicyDocuments.allowing(longest().statements()));
    assertThat(longest).hasSizeLessThan(LONGEST_POLICY);
  }

  private static Boundary longest() {
    return Blueprints.account(
            List.of(
                Planning.named(
                    "environment-with-20c", "minimal", "project: project-with-20-char\n")))
        .boundaries()
        .getFirst();
  }

  private static List<Role> programs(AppBlueprint app) {
    return Planning.roles(app).stream()
        .filter(role -> app.deployRole().filter(role::equals).isEmpty())
        .toList();
  }

  private boolean allows(String action, String resource) {
    return boundary.statements().stream()
        .anyMatch(
            s ->
                s.actions().stream().anyMatch(a -> Planning.covers(a, action))
                    && s.resources().stream().anyMatch(r -> Planning.covers(r, known(resource))));
  }

  /** What AWS will give: an id or an address of its own. */
  private static String known(String resource) {
    return resource
        .replace(
            Ref.USER_POOL_ARN.toString(), "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/x")
        .replace(Ref.CUSTOMER_KEY_ARN.toString(), "arn:aws:kms:eu-west-1:123456789012:key/x")
        .replace(Ref.LIVE_API_ID.toString(), "abc");
  }
}
