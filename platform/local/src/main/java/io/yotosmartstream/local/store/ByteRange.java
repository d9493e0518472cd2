package io.yotosmartstream.local.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes are asked for (RFC 9110, section 14). Several ranges at once, other units and
 * nonsense are answered with all of it, as the RFC allows.
 *
 * @param last included
 */
record ByteRange(Kind kind, long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** How to answer. */
  enum Kind {
    WHOLE,
    PART,
    UNSATISFIABLE
  }

  static ByteRange whole(long size) {
    return new ByteRange(Kind.WHOLE, 0, size - 1);
  }

  static ByteRange parse(String header, long size) {
    Matcher parts = SINGLE.matcher(header.strip());
    if (!parts.matches() || (parts.group(1).isEmpty() && parts.group(2).isEmpty())) {
      return whole(size);
    }
    if (parts.group(1).isEmpty()) {
      long count = Math.min(Long.parseLong(parts.group(2)), size);
      return part(size - count, size - 1, size);
    }
    long first = Long.parseLong(parts.group(1));
    long last = parts.group(2).isEmpty() ? size - 1 : Long.parseLong(parts.group(2));
    return last < first && !parts.group(2).isEmpty() ? whole(size) : part(first, last, size);
  }

  private static ByteRange part(long first, long last, long size) {
    return first >= size
        ? new ByteRange(Kind.UNSATISFIABLE, 0, -1)
        : new ByteRange(Kind.PART, first, Math.min(last, size - 1));
  }

  long length() {
    return last - first + 1;
  }

  String contentRange(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
