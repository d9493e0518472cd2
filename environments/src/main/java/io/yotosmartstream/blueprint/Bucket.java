package io.yotosmartstream.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * A private bucket: no public access, encrypted, HTTPS only.
 *
 * @param forceDelete whether destroying the environment deletes it with what is in it
 */
public record Bucket(
    String key,
    String name,
    boolean versioning,
    List<LifeCycle> lifeCycle,
    Optional<Cors> cors,
    boolean forceDelete,
    boolean deletionProtection) {
  public Bucket {
    lifeCycle = List.copyOf(lifeCycle);
  }

  /**
   * What happens to objects as they grow old. 0 days is never.
   *
   * @param prefix of keys, empty for all
   */
  public record LifeCycle(
      String id,
      String prefix,
      int glacierInstantAfterDays,
      int expireDays,
      int oldVersionsExpireDays,
      int abortUploadsAfterDays) {}
}
