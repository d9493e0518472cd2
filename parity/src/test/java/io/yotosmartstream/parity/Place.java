package io.yotosmartstream.parity;

/** Where a stack goes. */
record Place(String account, String region) {
  /** The text with its {@code {account}} and {@code {region}} filled in. */
  String in(String text) {
    return text.replace("{account}", account).replace("{region}", region);
  }
}
