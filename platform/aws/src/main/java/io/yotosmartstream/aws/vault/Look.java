package io.yotosmartstream.aws.vault;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a look into one of the stores gave: either is null.
 *
 * @param fault why the store could not be read
 */
record Look<T>(@Nullable T found, @Nullable StoreFault fault) {

  static <T> Look<T> at(Supplier<T> store) {
    try {
      return new Look<>(store.get(), null);
    } catch (StoreFault e) {
      return new Look<>(null, e);
    }
  }
}
