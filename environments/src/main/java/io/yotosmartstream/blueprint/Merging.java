package io.yotosmartstream.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The same permissions in fewer statements: IAM takes 10,240 characters for all policies that stand
 * in a role.
 */
final class Merging {
  private Merging() {}

  static List<Statement> merge(List<Statement> all) {
    List<Statement> result = new ArrayList<>();
    List<Statement> others = new ArrayList<>();
    List<Statement> wholeServices = new ArrayList<>();
    all.forEach(s -> (isWhole(s) ? wholeServices : others).add(s));
    // What a service allows has no meaning for addresses of another.
    result.addAll(joined(wholeServices, Statement::conditions));
    result.addAll(joined(others, s -> List.of(s.resources(), s.conditions())));
    return result;
  }

  private static boolean isWhole(Statement statement) {
    return statement.actions().stream().allMatch(action -> action.endsWith(":*"));
  }

  private static List<Statement> joined(List<Statement> all, Function<Statement, List<?>> what) {
    Map<List<?>, List<Statement>> alike = new LinkedHashMap<>();
    all.forEach(s -> alike.computeIfAbsent(what.apply(s), _ -> new ArrayList<>()).add(s));
    return alike.values().stream().map(Merging::one).toList();
  }

  private static Statement one(List<Statement> alike) {
    Set<String> actions = new LinkedHashSet<>();
    Set<String> resources = new LinkedHashSet<>();
    alike.forEach(
        s -> {
          actions.addAll(s.actions());
          resources.addAll(s.resources());
        });
    Statement first = alike.getFirst();
    return new Statement(
        first.sid(), List.copyOf(actions), List.copyOf(resources), first.conditions());
  }
}
