package io.yotosmartstream.functions.jobs;

import io.yotosmartstream.items.Key;

/** Where jobs are kept. */
public final class JobKeys {
  public static final String PREFIX = "JOB#";

  private JobKeys() {}

  static String partition(String householdId) {
    return "HOUSE#" + householdId;
  }

  public static Key job(String householdId, String jobId) {
    return new Key(partition(householdId), PREFIX + jobId);
  }
}
