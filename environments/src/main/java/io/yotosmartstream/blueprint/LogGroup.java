package io.yotosmartstream.blueprint;

/**
 * A group of logs.
 *
 * @param retentionDays one of the values that CloudWatch Logs knows
 */
public record LogGroup(String name, int retentionDays) {}
