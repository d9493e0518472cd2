package io.yotosmartstream.parity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes equal what means the same: lists whose order says nothing are sorted, statements and other
 * parts with names stand under these, one text is a list of one where both are allowed.
 */
final class Canonical {
  private static final Pattern PLACE = Pattern.compile("[0-9]+");

  /** What parts of lists are called by, the first that all of them have. */
  private static final List<String> NAMES =
      List.of(
          "Sid",
          "PolicyName",
          "Name",
          "name",
          "Key",
          "AttributeName",
          "RouteKey",
          "PathPattern",
          "Header",
          "Id");

  /** Lists whose order means something. */
  private static final Set<String> ORDERED =
      Set.of("Command", "EntryPoint", "properties", "metrics");

  private static final Set<String> ONE_OR_MANY =
      Set.of("Action", "NotAction", "Resource", "NotResource", "AWS", "Service", "Federated");

  private Canonical() {}

  static SortedMap<String, String> of(
      Map<PropertyPath, String> leaves, Function<String, String> resolve) {
    Object tree = new TreeMap<String, Object>();
    leaves.forEach((path, value) -> put(tree, path.names(), resolve.apply(value)));
    SortedMap<String, String> all = new TreeMap<>();
    flatten("", tree, all);
    return all;
  }

  @SuppressWarnings("unchecked")
  private static void put(Object tree, List<String> path, String value) {
    TreeMap<String, Object> map = (TreeMap<String, Object>) tree;
    String first = path.getFirst();
    if (path.size() == 1) {
      map.put(first, value);
      return;
    }
    Object next = map.computeIfAbsent(first, _ -> new TreeMap<String, Object>());
    if (next instanceof String) {
      throw new IllegalStateException(path + " is a value already: " + next);
    }
    put(next, path.subList(1, path.size()), value);
  }

  private static void flatten(String at, Object node, SortedMap<String, String> all) {
    if (!(node instanceof TreeMap<?, ?> map)) {
      String value = (String) node;
      all.put(at, ONE_OR_MANY.contains(last(at)) || inCondition(at) ? "[" + value + "]" : value);
      return;
    }
    List<Object> list = list(map);
    if (list == null) {
      map.forEach((name, each) -> flatten(at.isEmpty() ? "" + name : at + "." + name, each, all));
    } else if (list.stream().allMatch(String.class::isInstance)) {
      List<String> values = new ArrayList<>(list.stream().map(String::valueOf).toList());
      if (!ORDERED.contains(last(at))) {
        values = values.stream().sorted().distinct().toList();
      }
      all.put(at, values.toString());
    } else {
      named(at, list, all);
    }
  }

  private static void named(String at, List<Object> list, SortedMap<String, String> all) {
    String name = NAMES.stream().filter(each -> tells(list, each)).findFirst().orElse("");
    for (int i = 0; i < list.size(); i++) {
      if (name.isEmpty() || !(list.get(i) instanceof TreeMap<?, ?> map)) {
        flatten(at + "." + i, list.get(i), all);
      } else {
        // What it is called says its path.
        TreeMap<String, Object> rest = new TreeMap<>();
        map.forEach((key, value) -> rest.put((String) key, value));
        String called = at + "." + rest.remove(name);
        flatten(called, rest, all);
      }
    }
  }

  private static boolean tells(List<Object> list, String name) {
    Set<Object> seen = new HashSet<>();
    return list.stream()
        .allMatch(
            each ->
                each instanceof TreeMap<?, ?> map
                    && map.get(name) instanceof String value
                    && seen.add(value));
  }

  private static @Nullable List<Object> list(TreeMap<?, ?> map) {
    if (!map.keySet().stream().allMatch(key -> PLACE.matcher("" + key).matches())) {
      return null;
    }
    TreeMap<Integer, Object> places = new TreeMap<>();
    map.forEach((place, value) -> places.put(Integer.valueOf("" + place), value));
    return List.copyOf(places.values());
  }

  private static boolean inCondition(String at) {
    return at.contains("Statement.") && at.contains(".Condition.");
  }

  private static String last(String at) {
    return at.substring(at.lastIndexOf('.') + 1);
  }
}
