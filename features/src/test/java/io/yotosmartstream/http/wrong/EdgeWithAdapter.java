package io.yotosmartstream.http.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class EdgeWithAdapter {
  io.yotosmartstream.local.wrong.OpenAdapter adapter;
}
