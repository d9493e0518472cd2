package io.yotosmartstream.audio.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public interface AudioStore {}
