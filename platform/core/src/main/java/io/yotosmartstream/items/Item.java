package io.yotosmartstream.items;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept under a key.
 *
 * @param attributes values as JSON knows them: String, Boolean, Long, Double, List, Map and null
 * @param version 1 when created, one more with every replacement
 * @param expiresAt from then on the item is not there any more; null is for ever
 */
public record Item(
    Key key, Map<String, @Nullable Object> attributes, long version, @Nullable Instant expiresAt) {}
