package io.yotosmartstream.migration.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class MigrationWithAnAdapter {
  io.yotosmartstream.local.LocalPlatformProvider platform;
}
