package io.yotosmartstream.blueprint;

import java.util.List;

/**
 * A condition of a policy.
 *
 * @param test for example {@code StringEquals}
 * @param key for example {@code aws:SourceAccount}
 */
public record Condition(String test, String key, List<String> values) {
  public Condition {
    values = List.copyOf(values);
  }

  public static Condition is(String key, String value) {
    return new Condition("StringEquals", key, List.of(value));
  }

  public static Condition like(String key, String... values) {
    return new Condition("StringLike", key, List.of(values));
  }
}
