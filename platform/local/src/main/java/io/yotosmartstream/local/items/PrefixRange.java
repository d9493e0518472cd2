package io.yotosmartstream.local.items;

import org.jspecify.annotations.Nullable;

/** The texts that begin with a prefix, as a range in the order of their UTF-8 bytes. */
final class PrefixRange {
  private PrefixRange() {}

  /**
   * @return the first text after all that begin with the prefix; null where nothing can come after
   */
  static @Nullable String end(String prefix) {
    int length = prefix.length();
    while (length > 0) {
      int last = prefix.codePointBefore(length);
      length -= Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return prefix.substring(0, length) + Character.toString(next);
      }
    }
    return null;
  }
}
