package io.yotosmartstream.cdk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes out of JSON of a template what refers to resources that are not there. */
final class Pruning {
  private static final Pattern IN_SUB = Pattern.compile("\\$\\{([A-Za-z0-9]+)(\\.[A-Za-z0-9.]+)?}");

  /**
   * Keys without which what they stand in means something else: a statement without its resource or
   * condition would allow more, a pair without its value is none.
   */
  private static final Set<String> VITAL =
      Set.of(
          "AllowedOrigins",
          "Condition",
          "DestinationArn",
          "Dimensions",
          "PolicyDocument",
          "Principal",
          "Resource",
          "Statement",
          "Value",
          "Function",
          "TargetArn",
          "deadLetterTargetArn");

  /** Keys of values that say another thing when a part of them is missing. */
  private static final Set<String> WHOLE = Set.of("Condition", "Dimensions");

  /** A part that is gone. */
  record Lost(String path, String reason) {}

  private final Set<String> resources;
  private final Set<String> parameters;
  private final List<Lost> lost = new ArrayList<>();

  Pruning(Set<String> resources, Set<String> parameters) {
    this.resources = resources;
    this.parameters = parameters;
  }

  /** What was lost since it was last asked. */
  List<Lost> takeLost() {
    List<Lost> all = List.copyOf(lost);
    lost.clear();
    return all;
  }

  /** Waiting for what is not there. */
  void dependencies(Map<String, Object> resource) {
    Object waits = resource.get("DependsOn");
    if (waits instanceof String one && !resources.contains(one)) {
      resource.remove("DependsOn");
    } else if (waits instanceof List<?> several) {
      several.removeIf(one -> !resources.contains(one));
      if (several.isEmpty()) {
        resource.remove("DependsOn");
      }
    }
  }

  /** Takes out all parts of the value that refer to something that is not there. */
  void prune(Object value) {
    gone(value, "", false);
  }

  /** Whether nothing of the value can stay. */
  private boolean gone(Object value, String path, boolean strict) {
    if (value instanceof Map<?, ?> map) {
      return function(map) ? refersToNothing(map, path) : inMap(map, path, strict);
    }
    return value instanceof List<?> list && inList(list, path, strict);
  }

  private boolean inMap(Map<?, ?> map, String path, boolean strict) {
    boolean all = false;
    int before = map.size();
    for (Iterator<? extends Map.Entry<?, ?>> each = map.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<?, ?> entry = each.next();
      String key = String.valueOf(entry.getKey());
      if (gone(entry.getValue(), path + "." + key, strict || WHOLE.contains(key))) {
        each.remove();
        all |= strict || VITAL.contains(key);
      }
    }
    return all || (before > 0 && map.isEmpty());
  }

  private boolean inList(List<?> list, String path, boolean strict) {
    boolean all = false;
    int before = list.size();
    int place = 0;
    for (Iterator<?> each = list.iterator(); each.hasNext(); place++) {
      if (gone(each.next(), path + "[" + place + "]", strict)) {
        each.remove();
        all |= strict;
      }
    }
    return all || (before > 0 && list.isEmpty());
  }

  private static boolean function(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().stream()
            .map(String::valueOf)
            .anyMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
  }

  private boolean refersToNothing(Map<?, ?> function, String path) {
    String name = String.valueOf(function.keySet().iterator().next());
    Object argument = function.values().iterator().next();
    List<String> named =
        switch (name) {
          case "Ref" -> List.of(String.valueOf(argument));
          case "Fn::GetAtt" -> List.of(attribute(argument));
          case "Fn::Sub" -> inSub(argument instanceof List<?> list ? list.getFirst() : argument);
          default -> List.of();
        };
    for (String id : named) {
      if (!id.startsWith("AWS::") && !resources.contains(id) && !parameters.contains(id)) {
        lost.add(new Lost(path.substring(1), "refers to " + id));
        return true;
      }
    }
    return nested(argument, path);
  }

  /** A text of which a part is missing is another text. */
  private boolean nested(Object argument, String path) {
    return switch (argument) {
      case List<?> list -> list.stream().anyMatch(part -> nested(part, path));
      case Map<?, ?> map when function(map) -> refersToNothing(map, path);
      case Map<?, ?> map -> map.values().stream().anyMatch(part -> nested(part, path));
      default -> false;
    };
  }

  private static String attribute(Object argument) {
    return argument instanceof List<?> list
        ? String.valueOf(list.getFirst())
        : String.valueOf(argument).replaceAll("\\..*", "");
  }

  private static List<String> inSub(Object text) {
    return IN_SUB.matcher(String.valueOf(text)).results().map(Pruning::first).toList();
  }

  private static String first(MatchResult found) {
    return found.group(1);
  }
}
