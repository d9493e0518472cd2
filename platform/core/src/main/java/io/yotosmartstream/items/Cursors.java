package io.yotosmartstream.items;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A cursor is the sort key of the last item shown. It does not name the partition: that always
 * comes from the query, so a cursor opens nobody else's items.
 */
public final class Cursors {
  private Cursors() {}

  /** The cursor of the page that ends with this item. */
  public static String after(Item last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.key().sk().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The key after which the query begins; null where it begins at the first item.
   *
   * @throws BadCursorException where the cursor is none of this list
   */
  public static @Nullable Key start(ItemQuery query) {
    if (query.cursor() == null) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(query.cursor());
      String sk = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Key key = new Key(query.pk(), sk);
      if (!sk.startsWith(query.prefix()) || !ItemLimits.fits(key)) {
        throw new IllegalArgumentException("No item of this list has that key");
      }
      return key;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new BadCursorException(e);
    }
  }
}
