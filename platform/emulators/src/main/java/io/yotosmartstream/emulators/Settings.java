package io.yotosmartstream.emulators;

import java.net.URI;
import java.util.Map;

/** What a program is told so that it uses an emulator. */
final class Settings {
  static final String REGION = "eu-west-1";

  private Settings() {}

  /** Every emulator takes this pair for the owner of its account 000000000000. */
  static Map<String, String> of(URI endpoint) {
    return Map.of(
        "AWS_ENDPOINT_URL",
        endpoint.toString(),
        "AWS_REGION",
        REGION,
        "AWS_ACCESS_KEY_ID",
        "test",
        "AWS_SECRET_ACCESS_KEY",
        "test");
  }
}
