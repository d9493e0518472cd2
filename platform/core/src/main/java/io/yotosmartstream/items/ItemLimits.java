package io.yotosmartstream.items;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be written, in every store: DynamoDB's limits, so that nothing works on a laptop that
 * fails later.
 */
public final class ItemLimits {
  /** Names and values of an item together, as DynamoDB counts them, in bytes. */
  public static final int MAX_ITEM = 400 * 1024;

  /** All items of a transaction together, in bytes. */
  public static final int MAX_TRANSACTION = 4 * 1024 * 1024;

  private static final int MAX_PK = 2048;
  private static final int MAX_SK = 1024;

  /** What stores keep beside the attributes: version, times, and names of these. */
  private static final int AROUND = 150;

  private ItemLimits() {}

  /**
   * @throws IllegalArgumentException where this is no transaction: its number of writes, a key
   *     twice, a key or item too large
   */
  public static void check(List<Write> writes) {
    if (writes.isEmpty() || writes.size() > ItemStore.MAX_TRANSACTION) {
      throw new IllegalArgumentException(
          "A transaction takes 1 to %d writes, not %d"
              .formatted(ItemStore.MAX_TRANSACTION, writes.size()));
    }
    Set<Key> keys = new HashSet<>();
    long sum = 0;
    for (Write write : writes) {
      if (!keys.add(write.key())) {
        throw new IllegalArgumentException("A transaction writes an item at most once");
      }
      if (!fits(write.key())) {
        throw new IllegalArgumentException(
            "A partition key has at most %d bytes, a sort key %d".formatted(MAX_PK, MAX_SK));
      }
      sum += checkedSize(write);
    }
    if (sum > MAX_TRANSACTION) {
      throw new IllegalArgumentException(
          "The items of a transaction have %d bytes, more than %d".formatted(sum, MAX_TRANSACTION));
    }
  }

  /** Whether an item can have that key. */
  public static boolean fits(Key key) {
    return text(key.pk()) <= MAX_PK && text(key.sk()) <= MAX_SK;
  }

  private static long checkedSize(Write write) {
    long size =
        switch (write) {
          case Write.Create w -> AROUND + keySize(w.key()) + size(w.attributes());
          case Write.Replace w -> AROUND + keySize(w.key()) + size(w.attributes());
          case Write.Delete w -> 0;
          case Write.Remove w -> 0;
          case Write.Check w -> 0;
        };
    if (size > MAX_ITEM) {
      throw new IllegalArgumentException(
          "An item has %d bytes, more than %d".formatted(size, MAX_ITEM));
    }
    return size;
  }

  private static long keySize(Key key) {
    return text(key.pk()) + text(key.sk());
  }

  private static long size(@Nullable Object value) {
    return switch (value) {
      case null -> 1;
      case String s -> text(s);
      case Number n -> 21; // the most that one takes
      case List<?> list -> 3 + list.stream().mapToLong(part -> 1 + size(part)).sum();
      case Map<?, ?> map ->
          3
              + map.entrySet().stream()
                  .mapToLong(e -> 1 + text(String.valueOf(e.getKey())) + size(e.getValue()))
                  .sum();
      default -> 1;
    };
  }

  /** Bytes in UTF-8. */
  private static long text(String text) {
    return text.codePoints()
        .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
        .sum();
  }
}
