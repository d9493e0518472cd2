package io.yotosmartstream.items;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A typed item as it was read. Hand it back to {@link Table#replace} to change it, if nobody else
 * has.
 */
public record Stored<T extends Record>(
    Key key, T value, long version, @Nullable Instant expiresAt) {}
