package io.yotosmartstream.cdk.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class TemplatesWithFunctions {
  io.yotosmartstream.functions.wrong.FunctionWithHost business;
}
