package io.yotosmartstream.cost;

import io.yotosmartstream.environments.Architecture;

/**
 * The bill of one architecture.
 *
 * @param oneMore the same with one household more
 */
record Estimate(Architecture architecture, Bill bill, Bill oneMore) {
  double oneMoreHousehold(boolean withAllowances) {
    return oneMore.total(withAllowances) - bill.total(withAllowances);
  }
}
