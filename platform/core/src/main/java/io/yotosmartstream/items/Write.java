package io.yotosmartstream.items;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change, with the condition under which it may happen. There is no unconditional overwrite on
 * purpose.
 */
public sealed interface Write {
  Key key();

  /** Only where nothing is (or what was there has expired). The version becomes 1. */
  record Create(Key key, Map<String, @Nullable Object> attributes, @Nullable Instant expiresAt)
      implements Write {}

  /** Only where the version is still the one that was read. The version goes up by one. */
  record Replace(
      Key key,
      long expectedVersion,
      Map<String, @Nullable Object> attributes,
      @Nullable Instant expiresAt)
      implements Write {}

  /** Only where the version is still the one that was read. */
  record Delete(Key key, long expectedVersion) implements Write {}

  /** Whatever is there, or nothing. */
  record Remove(Key key) implements Write {}

  /** Changes nothing; fails the transaction where the version is another one. */
  record Check(Key key, long expectedVersion) implements Write {}
}
