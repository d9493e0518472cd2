package io.yotosmartstream.launcher.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class LauncherWithMigration {
  io.yotosmartstream.migration.wrong.MigrationWithAnAdapter filled;
  io.yotosmartstream.stack.wrong.StackWithFunctions deployed;
}
