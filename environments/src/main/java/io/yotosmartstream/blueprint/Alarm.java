package io.yotosmartstream.blueprint;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something a person should know.
 *
 * @param key last part of the name, also the section of {@code docs/runbook.md} that says what to
 *     do
 * @param metrics by the id that {@code expression} uses
 * @param expression of CloudWatch's metric math; empty where there is one metric, taken as it is
 * @param comparison {@code GreaterThanThreshold}, {@code LessThanThreshold} ...
 * @param missing what no data means: {@code notBreaching}, {@code breaching}, {@code ignore},
 *     {@code missing}
 * @param topic key of the topic that is told, also when all is well again
 */
public record Alarm(
    String key,
    String name,
    String description,
    SortedMap<String, Metric> metrics,
    Optional<String> expression,
    String comparison,
    double threshold,
    int periods,
    int breachingPeriods,
    String missing,
    String topic) {
  public Alarm {
    metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    if (metrics.size() != 1 && expression.isEmpty()) {
      throw new IllegalArgumentException(name + " has several metrics and no expression");
    }
  }
}
