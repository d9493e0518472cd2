package io.yotosmartstream.items;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of typed items; {@code next} is null on the last page. */
public record Listing<T extends Record>(List<Stored<T>> items, @Nullable String next) {
  public List<T> values() {
    return items.stream().map(Stored::value).toList();
  }
}
