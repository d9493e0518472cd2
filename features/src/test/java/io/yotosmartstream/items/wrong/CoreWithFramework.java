package io.yotosmartstream.items.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
class CoreWithFramework {
  org.assertj.core.api.Assertions framework;

  java.time.Instant now() {
    return java.time.Instant.now();
  }
}
