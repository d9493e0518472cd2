package io.yotosmartstream.functions.api;

import io.yotosmartstream.items.Listing;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor null on the last page
 */
public record Items<T>(List<T> items, @Nullable String nextCursor) {
  public static <T> Items<T> all(List<T> items) {
    return new Items<>(items, null);
  }

  public static <S extends Record, T> Items<T> of(Listing<S> page, Function<S, T> view) {
    return new Items<>(page.values().stream().map(view).toList(), page.next());
  }
}
