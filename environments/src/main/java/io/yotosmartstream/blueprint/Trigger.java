package io.yotosmartstream.blueprint;

/** What starts a function besides the APIs. */
public sealed interface Trigger {
  /** Key of the function. */
  String function();

  /** Objects that appear under a prefix of a bucket. */
  record Uploads(String function, String bucket, String prefix) implements Trigger {}

  /**
   * Messages of a queue.
   *
   * @param batch most messages at once
   * @param concurrency most invocations at once, at least 2
   */
  record Messages(String function, String queue, int batch, int concurrency) implements Trigger {}

  /** Sign-ups of the user pool: before one and after its confirmation. */
  record SignUps(String function) implements Trigger {}

  /**
   * A clock.
   *
   * @param expression of EventBridge Scheduler: {@code rate(12 hours)} or {@code cron(...)}
   * @param zone of the expression, an IANA name
   * @param input JSON that the function gets
   * @param role of the scheduler
   */
  record Clock(
      String function, String name, String expression, String zone, String input, Role role)
      implements Trigger {}
}
