package io.yotosmartstream.http.edge;

import java.util.function.Function;

/** Where the edge finds the function of an operation. */
public interface Functions {
  /**
   * @param requestType the record that it takes
   */
  record Bound(Class<?> requestType, Function<Object, Object> function) {}

  /**
   * @throws IllegalStateException where there is none: the contract test fails before that can
   *     happen
   */
  Bound named(String operationId);
}
