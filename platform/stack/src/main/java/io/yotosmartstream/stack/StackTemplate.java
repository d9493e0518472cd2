package io.yotosmartstream.stack;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A template of CloudFormation, to be read and to be made fit for an emulator. */
public final class StackTemplate {
  private final ObjectNode root;

  private StackTemplate(ObjectNode root) {
    this.root = root;
  }

  public static StackTemplate read(Path file) {
    try {
      return new StackTemplate((ObjectNode) Json.STRICT.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "There is no template " + file + ": make synth ENV=…, or make stack-up, writes it", e);
    }
  }

  public StackTemplate copy() {
    return new StackTemplate(root.deepCopy());
  }

  public String text() {
    return Json.STRICT.writeValueAsString(root);
  }

  /** The properties of the resources of a type, by their names in the template. */
  public Map<String, ObjectNode> ofType(String type) {
    Map<String, ObjectNode> found = new TreeMap<>();
    resources()
        .properties()
        .forEach(
            resource -> {
              if (resource.getValue().path("Type").asString().equals(type)) {
                found.put(
                    resource.getKey(),
                    resource.getValue().asObject().withObjectProperty("Properties"));
              }
            });
    return found;
  }

  /** How many resources there are of each type. */
  public Map<String, Long> types() {
    return resources().properties().stream()
        .collect(
            Collectors.groupingBy(
                resource -> resource.getValue().path("Type").asString(),
                TreeMap::new,
                Collectors.counting()));
  }

  /** Names of the resources that a part of the template refers to. */
  public static List<String> references(JsonNode part) {
    List<String> found = new ArrayList<>();
    Intrinsics.reference(part).ifPresent(name -> found.add(name.split("\\.", 2)[0]));
    part.forEach(child -> found.addAll(references(child)));
    return found;
  }

  /**
   * Leaves out resources of some types.
   *
   * @param values what stands for them where others refer to them: the name, or {@code
   *     Name.Attribute}; what is not named becomes {@code left-out}
   */
  public void leaveOut(Predicate<String> types, Map<String, String> values) {
    leaveOut((type, _) -> types.test(type), values);
  }

  /** As {@link #leaveOut(Predicate, Map)}, by type and properties. */
  public void leaveOut(BiPredicate<String, JsonNode> which, Map<String, String> values) {
    Set<String> gone =
        resources().properties().stream()
            .filter(
                resource ->
                    which.test(
                        resource.getValue().path("Type").asString(),
                        resource.getValue().path("Properties")))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    resources().remove(gone);
    root.remove("Outputs");
    Map<String, JsonNode> kept = new LinkedHashMap<>();
    resources().properties().forEach(resource -> kept.put(resource.getKey(), resource.getValue()));
    kept.forEach((name, resource) -> resources().set(name, filled(resource, gone, values)));
    kept.keySet().forEach(name -> withoutDependencies(resources().withObjectProperty(name), gone));
  }

  /** Adds variables to every function, or replaces them; an empty value removes one. */
  public void tellFunctions(Map<String, String> variables) {
    ofType("AWS::Lambda::Function")
        .values()
        .forEach(
            function -> {
              ObjectNode told =
                  function.withObjectProperty("Environment").withObjectProperty("Variables");
              variables.forEach(
                  (name, value) -> {
                    if (value.isEmpty()) {
                      told.remove(name);
                    } else {
                      told.put(name, value);
                    }
                  });
            });
  }

  /** Gives APIs the ids that MiniStack takes from a tag. */
  public void nameApis(String http, String webSocket) {
    ofType("AWS::ApiGatewayV2::Api")
        .values()
        .forEach(
            api ->
                api.withObjectProperty("Tags")
                    .put(
                        "ms-custom-id",
                        api.path("ProtocolType").asString().equals("HTTP") ? http : webSocket));
  }

  /** The values that functions are given for a variable. */
  public Set<String> variables(String name) {
    return ofType("AWS::Lambda::Function").values().stream()
        .map(function -> function.path("Environment").path("Variables").path(name))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }

  /**
   * An output that refers to nothing.
   *
   * @throws IllegalStateException where there is none
   */
  public String output(String name) {
    JsonNode value = root.path("Outputs").path(name).path("Value");
    if (!value.isString()) {
      throw new IllegalStateException("The template has no plain output " + name);
    }
    return value.asString();
  }

  /** Takes away what policies say of who does not come by TLS; nobody does on a laptop. */
  public void allowPlainHttp() {
    for (String type :
        List.of("AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy")) {
      ofType(type)
          .values()
          .forEach(
              policy ->
                  policy
                      .path("PolicyDocument")
                      .withArray("Statement")
                      .removeIf(
                          statement ->
                              statement.path("Condition").path("Bool").has("aws:SecureTransport")));
    }
  }

  /** Allows an action on everything where a role or a boundary has it on something. */
  public void widen(String action) {
    for (ObjectNode role : ofType("AWS::IAM::Role").values()) {
      role.path("Policies").forEach(policy -> widen(policy, action));
    }
    ofType("AWS::IAM::ManagedPolicy").values().forEach(policy -> widen(policy, action));
  }

  private static void widen(JsonNode policy, String action) {
    for (JsonNode statement : policy.path("PolicyDocument").path("Statement")) {
      if (statement.path("Action").valueStream().anyMatch(a -> a.asString().equals(action))) {
        statement.asObject().put("Resource", "*").remove("Condition");
      }
    }
  }

  /**
   * Lets the account's owner take every role: there is no agent of ECS that would hand its
   * credentials to a task. What a role may do stays as it is.
   *
   * @param owner ARN
   */
  public void trustOwner(String owner) {
    ofType("AWS::IAM::Role")
        .values()
        .forEach(
            role -> {
              ObjectNode statement =
                  role.path("AssumeRolePolicyDocument").withArray("Statement").addObject();
              statement.put("Effect", "Allow").put("Action", "sts:AssumeRole");
              statement.putObject("Principal").put("AWS", owner);
            });
  }

  /** Adds variables to every container of every task, or replaces them. */
  public void tellTasks(Map<String, String> variables) {
    ofType("AWS::ECS::TaskDefinition")
        .values()
        .forEach(
            task ->
                task.path("ContainerDefinitions")
                    .forEach(container -> tell(container.asObject(), variables)));
  }

  private static void tell(ObjectNode container, Map<String, String> variables) {
    ArrayNode told = container.withArrayProperty("Environment");
    told.removeIf(variable -> variables.containsKey(variable.path("Name").asString()));
    variables.forEach((name, value) -> told.addObject().put("Name", name).put("Value", value));
  }

  /**
   * Shows messages again whose worker died, after a time that somebody can wait for.
   *
   * @param seconds in place of what queues have
   */
  public void shortenVisibility(int seconds) {
    ofType("AWS::SQS::Queue").values().forEach(queue -> queue.put("VisibilityTimeout", seconds));
  }

  /** For what refers to none of them. */
  public void withoutParameters() {
    root.remove("Parameters");
  }

  public void put(String name, String type, ObjectNode properties) {
    ObjectNode resource = resources().putObject(name);
    resource.put("Type", type);
    resource.set("Properties", properties);
  }

  ObjectNode resources() {
    return root.withObjectProperty("Resources");
  }

  private static JsonNode filled(JsonNode node, Set<String> gone, Map<String, String> values) {
    Optional<String> reference = Intrinsics.reference(node);
    if (reference.isPresent() && gone.contains(reference.get().split("\\.", 2)[0])) {
      String value = values.getOrDefault(reference.get(), nothing(reference.get()));
      return Json.STRICT.getNodeFactory().stringNode(value);
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = Json.STRICT.createObjectNode();
      object.properties().forEach(p -> copy.set(p.getKey(), filled(p.getValue(), gone, values)));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = Json.STRICT.createArrayNode();
      array.forEach(child -> copy.add(filled(child, gone, values)));
      return copy;
    }
    return node;
  }

  /** Policies are checked for ARNs. */
  private static String nothing(String reference) {
    return reference.endsWith("Arn") ? "arn:aws:none:::left-out" : "left-out";
  }

  private static void withoutDependencies(ObjectNode resource, Set<String> gone) {
    JsonNode on = resource.path("DependsOn");
    if (on.isString() && gone.contains(on.asString())) {
      resource.remove("DependsOn");
    } else if (on.isArray()) {
      ArrayNode kept = Json.STRICT.createArrayNode();
      on.forEach(
          name -> {
            if (!gone.contains(name.asString())) {
              kept.add(name);
            }
          });
      resource.set("DependsOn", kept);
    }
  }
}
