package io.yotosmartstream.items;

import org.jspecify.annotations.Nullable;

/**
 * The items of a partition whose sort key begins with a prefix, in the order of the sort key.
 *
 * @param prefix may be empty: all of the partition
 * @param newestFirst descending order of the sort key
 * @param limit 1 to 1000
 * @param cursor the {@link ItemPage#next()} of the page before; null begins at the first
 */
public record ItemQuery(
    String pk, String prefix, boolean newestFirst, int limit, @Nullable String cursor) {
  public static final int MAX_LIMIT = 1000;

  public ItemQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ", not " + limit);
    }
  }

  /** Up to {@link #MAX_LIMIT} items in ascending order. */
  public static ItemQuery all(String pk, String prefix) {
    return new ItemQuery(pk, prefix, false, MAX_LIMIT, null);
  }
}
