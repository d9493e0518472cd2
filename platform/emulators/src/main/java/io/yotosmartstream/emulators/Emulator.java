package io.yotosmartstream.emulators;

import java.net.URI;
import java.util.Map;

/** Something that answers as AWS does. */
public interface Emulator {
  /** As people call it, with its version where it is known. */
  String name();

  /** Where every service of it answers. */
  URI endpoint();

  /**
   * AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY for a program that is
   * to use it.
   */
  Map<String, String> settings();
}
