package io.yotosmartstream.features.bench;

import java.util.List;

/** What a list of measurements says; the nearest rank, nothing interpolated. */
public record Percentiles(double p50, double p99, double max) {

  /**
   * @throws IllegalArgumentException where nothing was measured
   */
  public static Percentiles of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    List<Double> sorted = values.stream().sorted().toList();
    return new Percentiles(rank(sorted, 0.50), rank(sorted, 0.99), sorted.getLast());
  }

  private static double rank(List<Double> sorted, double share) {
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }
}
