package io.yotosmartstream.blueprint;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number that CloudWatch keeps.
 *
 * @param dimensions values may refer ({@link Ref})
 * @param statistic {@code Sum}, {@code Maximum}, {@code p99} ...
 */
public record Metric(
    String namespace,
    String name,
    SortedMap<String, String> dimensions,
    String statistic,
    int periodSeconds) {
  public Metric {
    dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
  }
}
