package io.yotosmartstream.blueprint;

/**
 * A queue with its dead-letter queue.
 *
 * @param visibilitySeconds how long a message that was taken stays hidden
 * @param maxReceives tries before a message goes to the dead letters
 * @param deadLetters name of the dead-letter queue, which keeps messages for 14 days; several
 *     queues may share one
 */
public record Queue(
    String key,
    String name,
    int visibilitySeconds,
    int retentionSeconds,
    int maxReceives,
    String deadLetters) {}
