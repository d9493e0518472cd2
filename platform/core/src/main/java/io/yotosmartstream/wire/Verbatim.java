package io.yotosmartstream.wire;

/**
 * Marks an enum whose names are written as they are in JSON; others are written as {@code
 * lower-case}.
 */
public interface Verbatim {}
