package io.yotosmartstream.util.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
class Helper {}
