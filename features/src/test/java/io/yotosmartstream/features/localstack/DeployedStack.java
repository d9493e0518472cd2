package io.yotosmartstream.features.localstack;

import io.yotosmartstream.features.lambda.Gateway;
import io.yotosmartstream.http.contract.Operation;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.stack.Aws;
import io.yotosmartstream.stack.Deployable;
import io.yotosmartstream.stack.Deployment;
import io.yotosmartstream.stack.Intrinsics;
import io.yotosmartstream.stack.Page;
import io.yotosmartstream.stack.StackTemplate;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stack of {@code app}, created on LocalStack from its template. */
final class DeployedStack implements AutoCloseable {
  /** Of whoever signs with the keys {@code test}. */
  private static final String ACCOUNT = "000000000000";

  private static final String ARTEFACTS = "artefacts";

  /** On AWS longer than a job may run, which nobody waits for here when one is killed. */
  private static final int VISIBILITY_SECONDS = 20;

  private final StackTemplate whole;
  private final Deployable deployable;
  private final Aws aws;
  private final LambdaClient lambda;
  private final Map<String, String> names;
  private final Routes routes;

  private DeployedStack(
      StackTemplate whole, Deployable deployable, Aws aws, Map<String, String> names) {
    this.deployable = deployable;
    this.whole = whole;
    this.aws = aws;
    this.names = names;
    lambda = aws.lambda();
    routes = new Routes(whole, alias -> function(alias)::invoke);
  }

  static DeployedStack create(
      Aws aws,
      StackTemplate whole,
      Deployable deployable,
      UserPool pool,
      Surroundings surroundings) {
    Deployment deployment = new Deployment(aws, ARTEFACTS);
    try (S3Client s3 = aws.s3()) {
      s3.putObject(
          request -> request.bucket(ARTEFACTS).key("function.zip"),
          RequestBody.fromFile(deployable.artefact()));
    }
    StackTemplate template = whole.copy();
    template.leaveOut(type -> Refused.reason(type).isPresent(), pool.values());
    template.tellFunctions(surroundings.ofFunctions());
    template.shortenVisibility(VISIBILITY_SECONDS);
    callByRules(whole, template);
    Map<String, String> made =
        deployment.create(
            deployable.stack(),
            template.text(),
            Map.of(
                "ArtefactBucket", ARTEFACTS, "ArtefactKey", "function.zip", "MqttImage", "none"));
    return new DeployedStack(whole, deployable, aws, made);
  }

  /** LocalStack's Scheduler keeps schedules and never fires, its EventBridge does. */
  private static void callByRules(StackTemplate whole, StackTemplate template) {
    whole
        .ofType("AWS::Scheduler::Schedule")
        .forEach(
            (name, schedule) -> {
              JsonNode function = schedule.path("Target").path("Arn");
              ObjectNode rule =
                  Json.STRICT.createObjectNode().put("ScheduleExpression", "rate(1 minute)");
              rule.put("State", "DISABLED"); // whoever tries it turns it on
              rule.putArray("Targets").addObject().put("Id", "function").set("Arn", function);
              template.put(name + "Rule", "AWS::Events::Rule", rule);
              ObjectNode permission =
                  Json.STRICT
                      .createObjectNode()
                      .put("Action", "lambda:InvokeFunction")
                      .put("Principal", "events.amazonaws.com");
              permission.set("FunctionName", function);
              template.put(name + "Permission", "AWS::Lambda::Permission", permission);
            });
  }

  /** Puts the built page where the page's function reads it. */
  void uploadPage(Path built) {
    Page.upload(aws, bucket("ui"), built);
  }

  /** What a task of the stack is told, as far as it does not speak of what is left out. */
  Map<String, String> taskVariables(String container, Region region) {
    Map<String, String> known = new HashMap<>(names);
    known.put("AWS::Region", region.id());
    known.put("AWS::AccountId", ACCOUNT);
    Intrinsics intrinsics = new Intrinsics(known);
    Map<String, String> variables = new HashMap<>();
    for (ObjectNode task : whole.ofType("AWS::ECS::TaskDefinition").values()) {
      for (JsonNode definition : task.path("ContainerDefinitions")) {
        if (definition.path("Name").asString().contains(container)) {
          definition
              .path("Environment")
              .forEach(
                  variable ->
                      intrinsics
                          .text(variable.path("Value"))
                          .ifPresent(
                              value -> variables.put(variable.path("Name").asString(), value)));
        }
      }
    }
    if (variables.isEmpty()) {
      throw new IllegalStateException("The template has no task " + container);
    }
    return variables;
  }

  Optional<Gateway.Target> target(Optional<Operation> operation) {
    return routes.target(operation);
  }

  /** What was made, what was not and why. */
  String closing() {
    StringBuilder text = new StringBuilder();
    Map<String, Long> types = whole.types();
    long all = types.values().stream().mapToLong(Long::longValue).sum();
    long made =
        types.entrySet().stream()
            .filter(type -> Refused.reason(type.getKey()).isEmpty())
            .mapToLong(Map.Entry::getValue)
            .sum();
    text.append("  of the template's %d resources %d are on LocalStack%n".formatted(all, made));
    types.forEach(
        (type, count) ->
            Refused.reason(type)
                .ifPresent(
                    why -> text.append("    not there: %d %s, %s%n".formatted(count, type, why))));
    return text.toString();
  }

  /**
   * What a resource is called; some are called by their ARN.
   *
   * @param logical its name in the template
   */
  String named(String logical) {
    String name = names.get(logical);
    if (name == null) {
      throw new IllegalStateException("The stack has no " + logical);
    }
    return name;
  }

  /** What its environment calls something that programs make, such as {@code tokens}. */
  String called(String thing) {
    return deployable.named(thing);
  }

  /** Variables of a function. */
  Map<String, String> variables(String function) {
    return lambda
        .getFunctionConfiguration(get -> get.functionName(named(function)))
        .environment()
        .variables();
  }

  DeployedFunction function(String alias) {
    return new DeployedFunction(lambda, named(alias));
  }

  /** Where the bytes of somebody's audio lie. */
  String audioKey(String audioId) {
    try (S3Client s3 = aws.s3()) {
      return s3.listObjectsV2Paginator(l -> l.bucket(bucket("audio"))).contents().stream()
          .map(S3Object::key)
          .filter(key -> key.contains("/" + audioId + "/"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Name of the bucket that is for something, such as {@code audio}. */
  String bucket(String thing) {
    return names.values().stream()
        .filter(name -> name.startsWith(deployable.named(thing) + "-"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The stack has no bucket for " + thing));
  }

  @Override
  public void close() {
    lambda.close();
    aws.close();
  }
}
