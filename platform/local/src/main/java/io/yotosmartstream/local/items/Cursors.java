package io.yotosmartstream.local.items;

import io.yotosmartstream.items.BadCursorException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A cursor is the sort key of the last item shown. It does not name the partition: that always
 * comes from the query, so a cursor opens nobody else's items.
 */
final class Cursors {
  private Cursors() {}

  static String encode(String sk) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sk.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws BadCursorException where it is not a cursor
   */
  static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadCursorException(e);
    }
  }
}
