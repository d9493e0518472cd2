package io.yotosmartstream.pulumi.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class StacksWithFunctions {
  io.yotosmartstream.functions.wrong.FunctionWithHost business;
}
