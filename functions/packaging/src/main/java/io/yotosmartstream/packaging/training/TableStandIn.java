package io.yotosmartstream.packaging.training;

import io.yotosmartstream.json.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Enough of DynamoDB for requests one after the other: what was put is found again, and every
 * condition holds.
 */
final class TableStandIn {
  private final Map<String, NavigableMap<String, JsonNode>> rows = new HashMap<>();

  /**
   * @param operation of DynamoDB, for example {@code GetItem}
   * @return its answer
   * @throws IllegalArgumentException where nothing stands in for that operation
   */
  synchronized ObjectNode answer(String operation, JsonNode request) {
    ObjectNode answer = Json.LENIENT.createObjectNode();
    switch (operation) {
      case "GetItem" -> {
        JsonNode found = partition(request.path("Key")).get(sk(request.path("Key")));
        if (found != null) {
          answer.set("Item", found);
        }
      }
      case "PutItem" -> put(request.path("Item"));
      case "TransactWriteItems" -> request.path("TransactItems").forEach(this::write);
      case "Query" -> {
        ArrayNode items = answer.putArray("Items");
        found(request).forEach(items::add);
        answer.put("Count", items.size());
      }
      default -> throw new IllegalArgumentException("Nothing stands in for " + operation);
    }
    return answer;
  }

  private Collection<JsonNode> found(JsonNode query) {
    JsonNode values = query.path("ExpressionAttributeValues");
    String prefix = values.path(":prefix").path("S").asString("");
    NavigableMap<String, JsonNode> all =
        rows.getOrDefault(values.path(":pk").path("S").asString(""), new TreeMap<>());
    NavigableMap<String, JsonNode> found =
        all.subMap(prefix, true, prefix + Character.MAX_VALUE, false);
    return query.path("ScanIndexForward").asBoolean(true)
        ? found.values()
        : found.descendingMap().values();
  }

  private void write(JsonNode write) {
    if (write.has("Put")) {
      put(write.path("Put").path("Item"));
    } else if (write.has("Delete")) {
      JsonNode key = write.path("Delete").path("Key");
      partition(key).remove(sk(key));
    }
  }

  private void put(JsonNode item) {
    partition(item).put(sk(item), item);
  }

  private NavigableMap<String, JsonNode> partition(JsonNode key) {
    return rows.computeIfAbsent(key.path("PK").path("S").asString(""), pk -> new TreeMap<>());
  }

  private static String sk(JsonNode key) {
    return key.path("SK").path("S").asString("");
  }
}
