package io.yotosmartstream.items;

import java.util.Objects;

/**
 * Where an item is: partition key and sort key. Neither is empty; the list of keys in use is
 * docs/data-model.md.
 *
 * @param pk partition key, at most 2048 bytes of UTF-8 (DynamoDB's limit)
 * @param sk sort key, at most 1024 bytes of UTF-8 (DynamoDB's limit)
 */
public record Key(String pk, String sk) {
  public Key {
    Objects.requireNonNull(pk);
    Objects.requireNonNull(sk);
    if (pk.isEmpty() || sk.isEmpty()) {
      throw new IllegalArgumentException("A key needs a partition key and a sort key");
    }
  }
}
