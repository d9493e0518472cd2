package io.yotosmartstream.items;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a query.
 *
 * @param next opaque; null on the last page
 */
public record ItemPage(List<Item> items, @Nullable String next) {}
