package io.yotosmartstream.migration.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as SQLite gives it, where any column may hold anything. Printing it shows no content.
 *
 * @param id its row id, which is the column {@code id}
 * @param columns those that the table has; an older database lacks some
 */
public record Row(SourceTable table, long id, Map<String, @Nullable Object> columns) {
  private static final int SHOWN = 40;
  private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

  /** As the report names it. */
  public String label() {
    return table.title() + " " + id;
  }

  /**
   * @return stripped; null where there is none or nothing in it
   * @throws BrokenRowException where it is no text
   */
  public @Nullable String text(String column) {
    Object value = columns.get(column);
    return switch (value) {
      case null -> null;
      case String text -> text.isBlank() ? null : text.strip();
      case Number number -> number.toString();
      default -> throw new BrokenRowException(column + " is no text");
    };
  }

  /**
   * @throws BrokenRowException where there is none
   */
  public String requiredText(String column) {
    String text = text(column);
    if (text == null) {
      throw new BrokenRowException(column + " is empty");
    }
    return text;
  }

  /**
   * @throws BrokenRowException where it is none of 0 and 1
   */
  public boolean flag(String column, boolean otherwise) {
    Object value = columns.get(column);
    if (value == null) {
      return otherwise;
    }
    return switch (value.toString()) {
      case "0" -> false;
      case "1" -> true;
      default -> throw new BrokenRowException(column + " must be 0 or 1, not " + shown(value));
    };
  }

  /**
   * @throws BrokenRowException where it is no whole number from 0 on
   */
  public long count(String column) {
    Object value = columns.get(column);
    if (value instanceof Number number
        && number.doubleValue() == number.longValue()
        && number.longValue() >= 0) {
      return number.longValue();
    }
    throw new BrokenRowException(
        column
            + " must be a whole number from 0 on, not "
            + (value == null ? "empty" : shown(value)));
  }

  /**
   * @return null where there is none
   * @throws BrokenRowException where it is no time from 1970 to 9999
   */
  public @Nullable Instant time(String column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    Instant time = parsed(column, text.replace(' ', 'T'));
    if (time.isBefore(Instant.EPOCH) || !time.isBefore(LATEST)) {
      throw new BrokenRowException(
          column + " must be a time from 1970 to 9999, not " + shown(text));
    }
    return time;
  }

  /** Without a zone it is UTC. */
  private static Instant parsed(String column, String text) {
    try {
      return text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new BrokenRowException(
          column + " must be a time like 2025-01-31 12:34:56, not " + shown(text), e);
    }
  }

  private static String shown(Object value) {
    String text = value instanceof byte[] ? "bytes" : value.toString();
    return "\"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "\"";
  }

  @Override
  public String toString() {
    return label();
  }
}
