package io.yotosmartstream.blueprint;

/**
 * A block of addresses.
 *
 * @param first as a number
 * @param bits of the prefix
 */
record Cidr(int first, int bits) {
  private static final int SUBNET_BITS = 4;

  static Cidr of(String text) {
    String[] parts = text.split("[./]", -1);
    int first = 0;
    for (int i = 0; i < 4; i++) {
      first = first << 8 | Integer.parseInt(parts[i]);
    }
    return new Cidr(first, Integer.parseInt(parts[4]));
  }

  /** The block's part of that number, a 16th of it. */
  String subnet(int number) {
    int address = first + (number << (32 - bits - SUBNET_BITS));
    return "%d.%d.%d.%d/%d"
        .formatted(
            address >>> 24,
            address >>> 16 & 255,
            address >>> 8 & 255,
            address & 255,
            bits + SUBNET_BITS);
  }
}
