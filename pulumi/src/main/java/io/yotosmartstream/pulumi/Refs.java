package io.yotosmartstream.pulumi;

import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.Ref;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the blueprint refers to, as resources of the running program give it. */
public final class Refs {
  private final Map<Ref, Output<String>> known = new EnumMap<>(Ref.class);

  public void give(Ref ref, Output<String> value) {
    known.put(ref, value);
  }

  /**
   * @throws IllegalStateException where it has not been given yet: the components stand in the
   *     wrong order
   */
  public Output<String> get(Ref ref) {
    Output<String> value = known.get(ref);
    if (value == null) {
      throw new IllegalStateException(ref.name() + " is referred to before it is made");
    }
    return value;
  }

  /** A text of the blueprint with every reference filled in. */
  public Output<String> resolve(String text) {
    List<Ref> wanted = Ref.in(text).stream().distinct().toList();
    if (wanted.isEmpty()) {
      return Output.of(text);
    }
    List<Output<String>> values = wanted.stream().map(this::get).toList();
    return Output.all(values)
        .applyValue(
            found -> {
              Map<Ref, String> byRef = new HashMap<>();
              for (int i = 0; i < wanted.size(); i++) {
                byRef.put(wanted.get(i), found.get(i));
              }
              return Ref.resolve(text, byRef::get);
            });
  }

  public Output<List<String>> resolve(List<String> texts) {
    List<Output<String>> values = new ArrayList<>();
    texts.forEach(text -> values.add(resolve(text)));
    return Output.all(values);
  }

  /** The values of the map resolved. */
  public Output<Map<String, String>> resolve(SortedMap<String, String> texts) {
    List<String> keys = List.copyOf(texts.keySet());
    return resolve(List.copyOf(texts.values()))
        .applyValue(
            values -> {
              Map<String, String> all = new TreeMap<>();
              for (int i = 0; i < keys.size(); i++) {
                all.put(keys.get(i), values.get(i));
              }
              return all;
            });
  }
}
