package io.yotosmartstream.simulator.json;

import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Reads values whose type varies: numbers as strings, booleans as 0/1 (protocol section 2). */
public final class Loose {

  private Loose() {}

  public static OptionalInt integer(JsonNode value) {
    if (value.isNumber()) {
      return OptionalInt.of((int) value.asDouble());
    }
    if (!value.isString()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(value.asString("").strip()));
    } catch (NumberFormatException notANumber) {
      return OptionalInt.empty();
    }
  }

  public static boolean flag(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isNumber()) {
      return value.asDouble() != 0;
    }
    return switch (value.asString("")) {
      case "1", "true", "yes", "on" -> true;
      default -> false;
    };
  }
}
