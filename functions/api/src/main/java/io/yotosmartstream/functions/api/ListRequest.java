package io.yotosmartstream.functions.api;

import io.yotosmartstream.households.Caller;
import io.yotosmartstream.items.ItemQuery;
import org.jspecify.annotations.Nullable;

/** Asks for one page of something of the household. */
public record ListRequest(Caller caller, int limit, @Nullable String cursor) {
  public ItemQuery newestFirst(String partition, String prefix) {
    return new ItemQuery(partition, prefix, true, limit, cursor);
  }

  public ItemQuery oldestFirst(String partition, String prefix) {
    return new ItemQuery(partition, prefix, false, limit, cursor);
  }
}
