package io.yotosmartstream.blueprint;

import java.util.Optional;

/**
 * The one table: {@code PK} and {@code SK}, on demand, encrypted, with a stream.
 *
 * @param ttl attribute with the time after which an item goes, in epoch seconds
 */
public record Table(
    String name,
    String partitionKey,
    String sortKey,
    String ttl,
    String streamView,
    boolean pointInTimeRecovery,
    boolean deletionProtection,
    Optional<BackupPlan> backup) {

  /**
   * Daily backups beside point-in-time recovery.
   *
   * @param schedule cron of AWS Backup, in UTC
   */
  public record BackupPlan(String name, String schedule, int keepDays, Role role) {}
}
