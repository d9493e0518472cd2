package io.yotosmartstream.local.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class OpenAdapter implements io.yotosmartstream.audio.wrong.AudioStore {
  io.yotosmartstream.functions.wrong.FunctionWithHost business;
}
