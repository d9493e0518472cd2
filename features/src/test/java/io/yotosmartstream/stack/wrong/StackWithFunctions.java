package io.yotosmartstream.stack.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class StackWithFunctions {
  io.yotosmartstream.functions.wrong.FunctionWithHost business;
}
