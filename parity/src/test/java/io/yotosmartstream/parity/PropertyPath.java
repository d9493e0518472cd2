package io.yotosmartstream.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in a resource a value stands: {@code Environment.Variables.TABLE}. Places in lists are
 * numbers.
 */
record PropertyPath(List<Step> steps) {
  static final PropertyPath NONE = new PropertyPath(List.of());

  /**
   * @param ours whether the name is free, or of a JSON text: no engine spells it in its own way
   */
  record Step(String name, boolean ours) {
    Step asInTemplates() {
      return ours ? this : capitalised();
    }

    Step capitalised() {
      return new Step(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), true);
    }
  }

  PropertyPath {
    steps = List.copyOf(steps);
  }

  static PropertyPath of(String text) {
    return new PropertyPath(
        Stream.of(text.split("\\.")).map(name -> new Step(name, true)).toList());
  }

  PropertyPath then(String name, boolean ours) {
    return new PropertyPath(
        Stream.concat(steps.stream(), Stream.of(new Step(name, ours))).toList());
  }

  /**
   * @param pattern names, {@code *} for any one, {@code **} or {@code ++} for all that follow
   * @return what the stars stand for; empty where it does not fit
   */
  Optional<List<List<Step>>> match(String pattern) {
    String[] wanted = pattern.split("\\.");
    List<List<Step>> stars = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].equals("**") || wanted[i].equals("++")) {
        stars.add(i < steps.size() ? steps.subList(i, steps.size()) : List.of());
        return Optional.of(stars);
      }
      if (i >= steps.size()) {
        return Optional.empty();
      }
      if (wanted[i].equals("*")) {
        stars.add(List.of(steps.get(i)));
      } else if (!wanted[i].equals(steps.get(i).name())) {
        return Optional.empty();
      }
    }
    return steps.size() == wanted.length ? Optional.of(stars) : Optional.empty();
  }

  List<String> names() {
    return steps.stream().map(Step::name).toList();
  }

  @Override
  public String toString() {
    return String.join(".", names());
  }
}
