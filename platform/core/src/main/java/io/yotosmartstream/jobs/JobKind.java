package io.yotosmartstream.jobs;

/** What kinds of long work there are. */
public enum JobKind {
  PUBLISH_CARD,
  SPEECH
}
