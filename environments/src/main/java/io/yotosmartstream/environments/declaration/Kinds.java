package io.yotosmartstream.environments.declaration;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a record's component to the kind of its values. */
final class Kinds {
  private Kinds() {}

  static Kind of(RecordComponent component) {
    if (component.getType() == List.class) {
      return new ListKind(item(component), atMost(component));
    }
    if (component.getType() == Map.class) {
      Keys keys = required(component, component.getAnnotation(Keys.class), "@Keys");
      return new MapKind(text(keys.value(), keys.says()), matching(component), atMost(component));
    }
    return single(component.getType(), component);
  }

  private static Kind item(RecordComponent component) {
    ParameterizedType type = (ParameterizedType) component.getGenericType();
    return single((Class<?>) type.getActualTypeArguments()[0], component);
  }

  private static Kind single(Class<?> type, RecordComponent component) {
    if (type.isRecord()) {
      return Group.of(type);
    }
    if (type.isEnum()) {
      List<Choice> choices = new ArrayList<>();
      for (Object constant : type.getEnumConstants()) {
        choices.add((Choice) constant);
      }
      return new ChoiceKind(List.copyOf(choices));
    }
    if (type == boolean.class) {
      return new FlagKind();
    }
    if (type.isPrimitive()) {
      return number(type, component);
    }
    if (type == LocalTime.class) {
      String pattern = "([01][0-9]|2[0-3]):[0-5][0-9]";
      return new TextKind(
          pattern,
          "a time of the day in quotes, \"00:00\" to \"23:59\"",
          Map.of(),
          LocalTime::parse);
    }
    if (type == ZoneId.class) {
      return new TextKind(
          ".*", "a time zone like Europe/London or UTC", Map.of("minLength", 1), Kinds::zone);
    }
    return component.isAnnotationPresent(AwsRegion.class)
        ? new TextKind(".*", Regions.allowed(), Map.of("enum", Regions.usable()), Regions::checked)
        : matching(component);
  }

  private static Kind number(Class<?> type, RecordComponent component) {
    OneOf oneOf = component.getAnnotation(OneOf.class);
    if (oneOf != null) {
      List<Integer> only = Arrays.stream(oneOf.value()).boxed().toList();
      return new NumberKind(type, BigDecimal.ZERO, BigDecimal.ZERO, only);
    }
    Range range = required(component, component.getAnnotation(Range.class), "@Range or @OneOf");
    return new NumberKind(type, decimal(range.min()), decimal(range.max()), List.of());
  }

  private static BigDecimal decimal(double bound) {
    BigDecimal exact = BigDecimal.valueOf(bound).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private static TextKind matching(RecordComponent component) {
    Matches matches = required(component, component.getAnnotation(Matches.class), "@Matches");
    return text(matches.value(), matches.says());
  }

  private static TextKind text(String pattern, String says) {
    return new TextKind(pattern, says, Map.of(), text -> text);
  }

  private static ZoneId zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new IllegalArgumentException("\"" + text + "\" is no time zone.");
    }
    return ZoneId.of(text);
  }

  private static int atMost(RecordComponent component) {
    return required(component, component.getAnnotation(AtMost.class), "@AtMost").value();
  }

  private static <T> T required(RecordComponent component, @Nullable T found, String what) {
    if (found == null) {
      throw new IllegalStateException(component + " has no " + what);
    }
    return found;
  }
}
