package io.yotosmartstream.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.yotosmartstream.pulumi.PlannedStacks.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is changed in one engine is found, and is said so that one knows where to look. */
class ParityCanFailTest {
  private static final String FUNCTION = "aws:lambda/function:Function";
  private static final Differences LISTED = Checkout.differences();

  private static List<String> found(Both both) {
    return LISTED.unlisted(both.findings()).stream().map(Finding::toString).toList();
  }

  /** What {@code dev} calls something. */
  private static String named(String thing) {
    return Examples.project("dev") + "-" + thing + "-dev";
  }

  private static ObjectNode template() {
    return (ObjectNode) Examples.plan("dev", "app").template().deepCopy();
  }

  private static ObjectNode properties(JsonNode template, String id) {
    return (ObjectNode) template.path("Resources").path(id).path("Properties");
  }

  /** The plan where the function of the API has that input. */
  private static Both planned(String input, Object value) {
    Both both = Examples.plan("dev", "app");
    return both.with(
        both.resources().stream()
            .map(
                each ->
                    each.type().equals(FUNCTION) && each.name().equals(named("api"))
                        ? with(each, input, value)
                        : each)
            .toList());
  }

  private static Resource with(Resource resource, String input, Object value) {
    Map<String, Object> inputs = new HashMap<>(resource.inputs());
    inputs.put(input, value);
    return new Resource(resource.type(), resource.name(), inputs, resource.guarded());
  }

  @Test
  void anotherValueInPulumi() {
    assertThat(found(planned("timeout", 31.0)))
        .containsExactly(
            "AWS::Lambda::Function "
                + named("api")
                + ": Timeout is \"31\" with Pulumi and \"30\" in the"
                + " template");
  }

  @Test
  void aPropertyThatTheMappingHasNeverSeen() {
    assertThat(found(planned("somethingNew", true)))
        .containsExactly(
            "AWS::Lambda::Function "
                + named("api")
                + ": SomethingNew is \"true\" with Pulumi and not there"
                + " in the template");
  }

  @Test
  void anotherActionInAPolicyOfTheTemplate() {
    JsonNode changed = template();
    JsonNode statement =
        changed
            .path("Resources")
            .path("ApiRole")
            .path("Properties")
            .path("Policies")
            .path(0)
            .path("PolicyDocument")
            .path("Statement")
            .path(0);
    ((ObjectNode) statement).put("Action", "dynamodb:*");

    assertThat(found(Examples.plan("dev", "app").with(changed)))
        .singleElement()
        .asString()
        .startsWith(
            "AWS::IAM::Role "
                + named("api-function")
                + ": Policies.allowed.PolicyDocument"
                + ".Statement."
                + statement.path("Sid").asString()
                + ".Action is \"[")
        .endsWith("with Pulumi and \"[dynamodb:*]\" in the template");
  }

  @Test
  void aRouteThatAnybodyMayCall() {
    JsonNode changed = template();
    properties(changed, "ListPlayersRoute").put("AuthorizationType", "NONE");

    assertThat(found(Examples.plan("dev", "app").with(changed)))
        .singleElement()
        .asString()
        .contains("GET /api/players: AuthorizationType is \"JWT\" with Pulumi and \"NONE\"");
  }

  @Test
  void aResourceThatStaysInOneEngine() {
    JsonNode changed = template();
    ((ObjectNode) changed.path("Resources").path("Dashboard"))
        .put("DeletionPolicy", "Retain")
        .put("UpdateReplacePolicy", "Delete");

    assertThat(found(Examples.plan("dev", "app").with(changed)))
        .containsExactly(
            "AWS::CloudWatch::Dashboard "
                + named("overview")
                + ": DeletionPolicy is not there with Pulumi"
                + " and \"Retain\" in the template",
            "AWS::CloudWatch::Dashboard "
                + named("overview")
                + ": UpdateReplacePolicy is not there with"
                + " Pulumi and \"Delete\" in the template");
  }

  @Test
  void aResourceThatOneEngineForgets() {
    ObjectNode changed = template();
    ((ObjectNode) changed.path("Resources")).remove("Dashboard");

    assertThat(found(Examples.plan("dev", "app").with(changed)))
        .containsExactly(
            "AWS::CloudWatch::Dashboard " + named("overview") + " is only in Pulumi's plan");
  }

  @Test
  void anEntryThatIsNoDifferenceAnyMore() {
    Both both = Examples.plan("dev", "app");

    assertThat(LISTED.stale(List.of(), both.resources()))
        .contains("properties: AWS::Lambda::Function Publish", "types: AWS::Lambda::Version")
        .contains("kinds: secretsmanager SecretVersion")
        .doesNotContain("kinds: iam RolePolicy");
  }

  @Test
  void anEntryWithoutAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Differences(
                    Texts.yaml(
                        """
                        kinds: {}
                        types: {}
                        resources: {}
                        properties: { "AWS::Lambda::Function": { Publish: { pulumi: "true" } } }
                        """)))
        .withMessage(
            "cdk/differences.yaml gives no reason for properties: AWS::Lambda::Function Publish");
  }

  @Test
  void aKindThatTheMappingDoesNotKnow() {
    ObjectNode changed = template();
    ((ObjectNode) changed.path("Resources")).putObject("New").put("Type", "AWS::New::Thing");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Examples.plan("dev", "app").with(changed).findings())
        .withMessageContaining("mapping.yaml has no kind AWS::New::Thing");
  }

  @Test
  void twoThatCannotBeToldApart() {
    ObjectNode changed = template();
    ObjectNode resources = (ObjectNode) changed.path("Resources");
    resources.set("Another", resources.path("Dashboard").deepCopy());

    assertThatIllegalStateException()
        .isThrownBy(() -> Examples.plan("dev", "app").with(changed).findings())
        .withMessageContaining("Two are AWS::CloudWatch::Dashboard " + named("overview"));
  }
}
