package io.yotosmartstream.http.edge;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.yotosmartstream.outcomes.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Checks requests against the schemas of the contract and says what is wrong in plain words. */
final class Schemas {
  private static final int MOST_FAULTS = 20;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  /**
   * @param where prefix of the pointers: empty for the body
   */
  List<Refusal.Fault> faults(JsonNode schema, JsonNode value, String where) {
    List<Refusal.Fault> faults = new ArrayList<>();
    for (Error error : compiled.computeIfAbsent(schema, registry::getSchema).validate(value)) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(fault(error, where));
      }
    }
    return faults;
  }

  private static Refusal.Fault fault(Error error, String where) {
    String pointer = where + error.getInstanceLocation();
    String property = error.getProperty();
    boolean aboutChild =
        "required".equals(error.getKeyword()) || "additionalProperties".equals(error.getKeyword());
    if (aboutChild && property != null) {
      pointer = pointer + "/" + property;
    }
    return new Refusal.Fault(pointer, words(error));
  }

  private static String words(Error error) {
    JsonNode allowed = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> "It is missing.";
      case "additionalProperties" -> "There is no such field here.";
      case "type" -> "It must be of type " + allowedText(allowed) + ".";
      case "enum" -> "It must be one of " + allowedText(allowed) + ".";
      case "maximum" -> "It must be at most " + allowed + ".";
      case "minimum" -> "It must be at least " + allowed + ".";
      case "maxLength" -> "It must have at most " + allowed + " characters.";
      case "minLength" -> "It must have at least " + allowed + " characters.";
      case "maxItems" -> "There must be at most " + allowed + ".";
      case "minItems" -> "There must be at least " + allowed + ".";
      case "minProperties" -> "At least one field is needed.";
      case "pattern" -> patternWords(allowed.asString());
      default -> error.getMessage();
    };
  }

  private static String patternWords(String pattern) {
    if (pattern.equals("\\S")) {
      return "It must not be blank.";
    }
    return pattern.contains("@")
        ? "It must be an e-mail address."
        : "It must match " + pattern + ".";
  }

  private static String allowedText(JsonNode allowed) {
    return allowed.isArray() || allowed.isString()
        ? allowed.toString().replace("\"", "")
        : allowed.toString();
  }
}
