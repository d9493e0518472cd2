package io.yotosmartstream.features.localstack;

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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A template of CloudFormation, to be read and to be made fit for an emulator. */
final class StackTemplate {
  private final ObjectNode root;

  private StackTemplate(ObjectNode root) {
    this.root = root;
  }

  static StackTemplate read(Path file) {
    try {
      return new StackTemplate((ObjectNode) Json.STRICT.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no template: make synth ENV=dev writes it", e);
    }
  }

  StackTemplate copy() {
    return new StackTemplate(root.deepCopy());
  }

  String text() {
    return Json.STRICT.writeValueAsString(root);
  }

  /** The properties of the resources of a type, by their names in the template. */
  Map<String, ObjectNode> ofType(String type) {
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
  Map<String, Long> types() {
    return resources().properties().stream()
        .collect(
            Collectors.groupingBy(
                resource -> resource.getValue().path("Type").asString(),
                TreeMap::new,
                Collectors.counting()));
  }

  /** Names of the resources that a part of the template refers to. */
  static List<String> references(JsonNode part) {
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
  void leaveOut(Predicate<String> types, Map<String, String> values) {
    Set<String> gone =
        resources().properties().stream()
            .filter(resource -> types.test(resource.getValue().path("Type").asString()))
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
  void tellFunctions(Map<String, String> variables) {
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

  /** For what refers to none of them. */
  void withoutParameters() {
    root.remove("Parameters");
  }

  void put(String name, String type, ObjectNode properties) {
    ObjectNode resource = resources().putObject(name);
    resource.put("Type", type);
    resource.set("Properties", properties);
  }

  private ObjectNode resources() {
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
