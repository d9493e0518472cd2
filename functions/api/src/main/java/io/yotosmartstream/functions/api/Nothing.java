package io.yotosmartstream.functions.api;

/** The answer of a function that has nothing to say. */
public record Nothing() {
  public static final Nothing NOTHING = new Nothing();
}
