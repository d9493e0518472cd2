package io.yotosmartstream.stack;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The functions of CloudFormation that texts are put together with. */
public final class Intrinsics {
  private final Map<String, String> values;

  /**
   * @param values of names of resources, of attributes as {@code Name.Attribute}, and of {@code
   *     AWS::Region} and its like
   */
  public Intrinsics(Map<String, String> values) {
    this.values = values;
  }

  /** The text; empty where a part of it is not known. */
  public Optional<String> text(JsonNode node) {
    if (node.isValueNode()) {
      return Optional.of(node.asString());
    }
    return reference(node).map(values::get).or(() -> joined(node.path("Fn::Join")));
  }

  /** What a {@code Ref} or {@code Fn::GetAtt} names; empty where the node is neither. */
  public static Optional<String> reference(JsonNode node) {
    if (node.size() != 1) {
      return Optional.empty();
    }
    if (node.has("Ref")) {
      return Optional.of(node.path("Ref").asString());
    }
    JsonNode attribute = node.path("Fn::GetAtt");
    return attribute.size() == 2
        ? Optional.of(attribute.path(0).asString() + "." + attribute.path(1).asString())
        : Optional.empty();
  }

  private Optional<String> joined(JsonNode join) {
    if (join.size() != 2) {
      return Optional.empty();
    }
    var parts = StreamSupport.stream(join.path(1).spliterator(), false).map(this::text).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            parts.stream()
                .map(Optional::orElseThrow)
                .collect(Collectors.joining(join.path(0).asString())))
        : Optional.empty();
  }
}
