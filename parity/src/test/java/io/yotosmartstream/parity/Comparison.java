package io.yotosmartstream.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is not the same in two plans of a stack. */
final class Comparison {
  private static final String THERE = "there";

  private Comparison() {}

  static List<Finding> of(Plan pulumi, Plan template) {
    List<Finding> all = new ArrayList<>();
    SortedSet<Plan.Id> ids = new TreeSet<>(pulumi.resources().keySet());
    ids.addAll(template.resources().keySet());
    for (Plan.Id id : ids) {
      SortedMap<String, String> one = pulumi.resources().get(id);
      SortedMap<String, String> other = template.resources().get(id);
      if (one == null || other == null) {
        all.add(new Finding(id, "", there(one != null), there(other != null)));
      } else {
        properties(id, one, other, all);
      }
    }
    return all;
  }

  private static Optional<String> there(boolean there) {
    return Optional.of(THERE).filter(_ -> there);
  }

  private static void properties(
      Plan.Id id,
      SortedMap<String, String> pulumi,
      SortedMap<String, String> template,
      List<Finding> all) {
    SortedSet<String> paths = new TreeSet<>(pulumi.keySet());
    paths.addAll(template.keySet());
    for (String path : paths) {
      Optional<String> one = Optional.ofNullable(pulumi.get(path));
      Optional<String> other = Optional.ofNullable(template.get(path));
      if (!one.equals(other)) {
        all.add(new Finding(id, path, one, other));
      }
    }
  }
}
