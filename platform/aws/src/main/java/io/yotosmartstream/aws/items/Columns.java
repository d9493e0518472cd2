package io.yotosmartstream.aws.items;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How an item lies in the table: what belongs to the store on top, what belongs to the item in a
 * map of its own, so that the names of one never meet those of the other.
 */
final class Columns {
  static final String PK = "PK";
  static final String SK = "SK";
  static final String VERSION = "version";

  /** Milliseconds since 1970. What decides whether the item is still there. */
  static final String EXPIRES_AT = "expiresAt";

  /** Who wrote the item last, where that was a single write. */
  static final String WRITE_ID = "writeId";

  /** Seconds since 1970, for DynamoDB, which removes some time later. */
  private static final String TTL = "ttl";

  private static final String ATTRIBUTES = "attributes";

  private Columns() {}

  static Map<String, AttributeValue> key(Key key) {
    return Map.of(PK, AttributeValue.fromS(key.pk()), SK, AttributeValue.fromS(key.sk()));
  }

  /** What a put writes. */
  static Map<String, AttributeValue> row(Write write) {
    return switch (write) {
      case Write.Create w -> row(w.key(), 1, w.attributes(), w.expiresAt());
      case Write.Replace w -> row(w.key(), w.expectedVersion() + 1, w.attributes(), w.expiresAt());
      case Write.Delete w -> Map.of();
      case Write.Remove w -> Map.of();
      case Write.Check w -> Map.of();
    };
  }

  private static Map<String, AttributeValue> row(
      Key key,
      long version,
      Map<String, @Nullable Object> attributes,
      @Nullable Instant expiresAt) {
    Map<String, AttributeValue> row = new HashMap<>(key(key));
    row.put(VERSION, number(version));
    row.put(ATTRIBUTES, NativeValues.toNative(attributes));
    if (expiresAt != null) {
      row.put(EXPIRES_AT, number(expiresAt.toEpochMilli()));
      // Rounded up: what has not expired is never removed.
      row.put(TTL, number(Math.ceilDiv(expiresAt.toEpochMilli(), 1000)));
    }
    return row;
  }

  static Item item(Map<String, AttributeValue> row) {
    AttributeValue expiry = row.get(EXPIRES_AT);
    return new Item(
        new Key(text(row, PK), text(row, SK)),
        NativeValues.fromNative(column(row, ATTRIBUTES)),
        version(row),
        expiry == null ? null : Instant.ofEpochMilli(Long.parseLong(expiry.n())));
  }

  static long version(Map<String, AttributeValue> row) {
    return Long.parseLong(column(row, VERSION).n());
  }

  static boolean isAlive(Map<String, AttributeValue> row, long now) {
    AttributeValue expiry = row.get(EXPIRES_AT);
    return expiry == null || Long.parseLong(expiry.n()) > now;
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static String text(Map<String, AttributeValue> row, String name) {
    return column(row, name).s();
  }

  private static AttributeValue column(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    if (value == null) {
      throw new IllegalStateException("An item of the table has no attribute " + name);
    }
    return value;
  }
}
