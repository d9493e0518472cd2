package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Ref;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the blueprint refers to, as tokens of the CDK: texts with them in become functions of
 * CloudFormation when the template is written.
 */
final class Refs {
  private final Map<Ref, String> known = new EnumMap<>(Ref.class);

  void give(Ref ref, String token) {
    known.put(ref, token);
  }

  /**
   * @throws IllegalStateException where it has not been given yet: the parts stand in the wrong
   *     order
   */
  String get(Ref ref) {
    String token = known.get(ref);
    if (token == null) {
      throw new IllegalStateException(ref.name() + " is referred to before it is made");
    }
    return token;
  }

  /** A text of the blueprint with every reference filled in. */
  String resolve(String text) {
    return Ref.resolve(text, this::get);
  }

  List<String> resolve(List<String> texts) {
    return texts.stream().map(this::resolve).toList();
  }

  /** The values of the map resolved. */
  SortedMap<String, String> resolve(SortedMap<String, String> texts) {
    SortedMap<String, String> all = new TreeMap<>();
    texts.forEach((key, text) -> all.put(key, resolve(text)));
    return all;
  }
}
