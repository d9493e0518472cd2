package io.yotosmartstream.environments;

import java.util.Locale;
import java.util.Optional;

/** The range of a private IPv4 network. */
final class Cidr {
  private static final String ALLOWED =
      " Allowed: /16 to /24 within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.";

  private Cidr() {}

  /** What is wrong with a text of the shape a.b.c.d/n, if anything is. */
  static Optional<String> problem(String cidr) {
    String[] parts = cidr.split("[./]", -1);
    long address = 0;
    for (int i = 0; i < 4; i++) {
      int number = Integer.parseInt(parts[i]);
      if (number > 255) {
        return Optional.of("\"" + cidr + "\" is no IPv4 address: " + number + "." + ALLOWED);
      }
      address = address << 8 | number;
    }
    int prefix = Integer.parseInt(parts[4]);
    if (prefix < 16 || prefix > 24) {
      return Optional.of("/" + prefix + " is too " + (prefix < 16 ? "large." : "small.") + ALLOWED);
    }
    long inside = address & (1L << (32 - prefix)) - 1;
    if (inside != 0) {
      String first = text(address - inside) + "/" + prefix;
      return Optional.of("\"" + cidr + "\" does not begin the range. Did you mean " + first + "?");
    }
    boolean isPrivate =
        address >> 24 == 10 || address >> 20 == (172 << 4 | 1) || address >> 16 == (192 << 8 | 168);
    return isPrivate ? Optional.empty() : Optional.of("\"" + cidr + "\" is not private." + ALLOWED);
  }

  private static String text(long address) {
    return String.format(
        Locale.ROOT,
        "%d.%d.%d.%d",
        address >> 24,
        address >> 16 & 255,
        address >> 8 & 255,
        address & 255);
  }
}
