package io.yotosmartstream.aws.items;

import io.yotosmartstream.items.ItemValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes as DynamoDB's own types and back. */
final class NativeValues {
  private static final AttributeValue NULL = AttributeValue.fromNul(true);
  private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

  private NativeValues() {}

  /**
   * @throws IllegalArgumentException where a value cannot be kept
   */
  static AttributeValue toNative(Map<String, @Nullable Object> attributes) {
    return value(ItemValues.normal(attributes));
  }

  static Map<String, @Nullable Object> fromNative(AttributeValue attributes) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    attributes.m().forEach((name, value) -> map.put(name, object(value)));
    return Collections.unmodifiableMap(map);
  }

  private static AttributeValue value(@Nullable Object object) {
    return switch (object) {
      case null -> NULL;
      case String s -> AttributeValue.fromS(s);
      case Boolean b -> AttributeValue.fromBool(b);
      case Number n -> AttributeValue.fromN(n.toString());
      case List<?> list -> AttributeValue.fromL(list.stream().map(NativeValues::value).toList());
      case Map<?, ?> map -> {
        Map<String, AttributeValue> out = new LinkedHashMap<>();
        map.forEach((name, part) -> out.put(String.valueOf(name), value(part)));
        yield AttributeValue.fromM(out);
      }
      default -> throw new IllegalStateException("Not normal: " + object.getClass());
    };
  }

  private static @Nullable Object object(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case BOOL -> value.bool();
      case N -> number(value.n());
      case NUL -> null;
      case L -> {
        List<@Nullable Object> list = new ArrayList<>();
        value.l().forEach(part -> list.add(object(part)));
        yield Collections.unmodifiableList(list);
      }
      case M -> fromNative(value);
      default ->
          throw new IllegalStateException("An item of the table holds a value " + value.type());
    };
  }

  private static Object number(String text) {
    BigDecimal number = new BigDecimal(text);
    boolean isLong =
        number.compareTo(LEAST_LONG) >= 0
            && number.compareTo(MOST_LONG) <= 0
            && number.stripTrailingZeros().scale() <= 0;
    return isLong ? (Object) number.longValueExact() : (Object) number.doubleValue();
  }
}
