package io.yotosmartstream.launcher.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class LauncherWithOurs {
  io.yotosmartstream.functions.wrong.FunctionWithHost business;
}
