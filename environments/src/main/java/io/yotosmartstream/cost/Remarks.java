package io.yotosmartstream.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What has to be said below the table. */
final class Remarks {
  static final List<String> NOT_COUNTED =
      List.of(
          "tax, support plans, a domain's registration, Yoto's own service",
          "tasks above minTasks; a second task while a release replaces the first",
          "text messages of alarms and calls of web hooks (SNS bills them by country and by call)",
          "traffic between zones and regions, to players' broker and between load balancer and tasks",
          "searching logs, reading metrics by programs, invalidations of CloudFront above 1000 paths",
          "keeping and restoring snapshots where lambda.startUp is snapstart",
          "what the deployment itself keeps elsewhere: its state, its runners",
          "savings plans, credits, and what is free only in the first months of an account");

  private Remarks() {}

  static List<String> of(Comparison comparison, boolean allowances) {
    List<String> all = new ArrayList<>();
    all.add("");
    all.add("Public IPv4 addresses: " + addresses(comparison) + ".");
    all.add("Prices of Fargate Spot move; these are of " + comparison.prices().asOf() + ".");
    if (allowances) {
      all.add(
          "Allowances are for the whole account: what other environments in it use up is missing"
              + " here. ALLOWANCES=off counts without.");
    }
    all.add("Not counted:");
    NOT_COUNTED.forEach(what -> all.add("  - " + what));
    return all;
  }

  private static String addresses(Comparison comparison) {
    return comparison.estimates().stream()
        .map(estimate -> estimate.architecture().text() + " " + addresses(estimate.bill()))
        .collect(Collectors.joining(", "));
  }

  private static String addresses(Bill bill) {
    double hours =
        bill.lines().stream()
            .filter(line -> line.item() == Item.PUBLIC_IPV4_HOURS)
            .mapToDouble(Line::quantity)
            .sum();
    return Amounts.quantity(hours / Month.HOURS);
  }
}
