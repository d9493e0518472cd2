package io.yotosmartstream.aws.items;

import io.yotosmartstream.items.Write;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The condition of a write in DynamoDB's words. What has expired counts as absent.
 *
 * @param expression null asks for nothing
 */
record Conditions(
    @Nullable String expression,
    @Nullable Map<String, String> names,
    @Nullable Map<String, AttributeValue> values) {
  private static final String ABSENT = "attribute_not_exists(#pk) OR #expiry <= :now";
  private static final String THAT_VERSION =
      "#version = :version AND (attribute_not_exists(#expiry) OR #expiry > :now)";

  /**
   * @param now milliseconds since 1970
   */
  static Conditions of(Write write, long now) {
    return switch (write) {
      case Write.Create w -> absent(now);
      case Write.Replace w -> version(w.expectedVersion(), now);
      case Write.Delete w -> version(w.expectedVersion(), now);
      case Write.Check w -> version(w.expectedVersion(), now);
      case Write.Remove w -> new Conditions(null, null, null);
    };
  }

  private static Conditions absent(long now) {
    return new Conditions(
        ABSENT,
        Map.of("#pk", Columns.PK, "#expiry", Columns.EXPIRES_AT),
        Map.of(":now", Columns.number(now)));
  }

  private static Conditions version(long version, long now) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":now", Columns.number(now));
    values.put(":version", Columns.number(version));
    return new Conditions(
        THAT_VERSION,
        Map.of("#version", Columns.VERSION, "#expiry", Columns.EXPIRES_AT),
        Map.copyOf(values));
  }
}
