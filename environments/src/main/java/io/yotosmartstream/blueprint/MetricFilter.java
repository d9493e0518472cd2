package io.yotosmartstream.blueprint;

/**
 * A number read out of log lines.
 *
 * @param group name of the group of logs
 * @param value what a matching line counts: {@code 1}, or a field of it
 */
public record MetricFilter(
    String name, String group, String pattern, String namespace, String metric, String value) {}
