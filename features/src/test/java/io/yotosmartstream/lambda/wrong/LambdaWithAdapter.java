package io.yotosmartstream.lambda.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class LambdaWithAdapter {
  io.yotosmartstream.local.wrong.OpenAdapter adapter;
}
