package io.yotosmartstream.yoto.loose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fields of loosely typed objects. Numbers and booleans may be strings, booleans may be 0 and 1,
 * and what is absent, null or makes no sense as the wanted type is null here.
 */
public final class Loose {
  /** Longer texts are cut, so that no title of a player can fill an item of the table. */
  private static final int LONGEST_TEXT = 500;

  /** More digits than any field has; BigDecimal of a huge exponent would eat the memory. */
  private static final int LONGEST_NUMBER = 24;

  private Loose() {}

  /** The text of a string, number or boolean, without white space around it. */
  public static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isValueNode() || value.isNull()) {
      return null;
    }
    String text = value.asString().strip();
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  /** As {@link #text}, and null where it is empty. */
  public static @Nullable String filledText(JsonNode object, String field) {
    String text = text(object, field);
    return text == null || text.isEmpty() ? null : text;
  }

  /** A whole number; fractions are rounded half up, and true and false are 1 and 0. */
  public static @Nullable Long whole(JsonNode object, String field) {
    String text = filledText(object, field);
    if (text == null || text.length() > LONGEST_NUMBER) {
      return null;
    }
    if (object.path(field).isBoolean()) {
      return object.path(field).asBoolean() ? 1L : 0L;
    }
    return number(text);
  }

  /** As {@link #whole}, and null where it is out of the range. */
  public static @Nullable Integer within(JsonNode object, String field, int least, int most) {
    Long value = whole(object, field);
    return value == null || value < least || value > most
        ? null
        : Integer.valueOf((int) (long) value);
  }

  /** True and false, in any of the ways they are written. */
  public static @Nullable Boolean flag(JsonNode object, String field) {
    String text = text(object, field);
    if (text == null) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "on", "yes" -> Boolean.TRUE;
      case "false", "off", "no" -> Boolean.FALSE;
      default -> {
        Long number = whole(object, field);
        yield number == null ? null : Boolean.valueOf(number != 0);
      }
    };
  }

  /** The number that a text is, rounded half up; null where it is none that fits a long. */
  public static @Nullable Long number(String text) {
    try {
      BigDecimal value = new BigDecimal(text.strip());
      return Math.abs((long) value.precision() - value.scale()) > 18
          ? null
          : Long.valueOf(value.setScale(0, RoundingMode.HALF_UP).longValueExact());
    } catch (NumberFormatException e) {
      return null; // NaN, "none", "notSupported" and other words
    }
  }
}
