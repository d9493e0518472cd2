package io.yotosmartstream.blueprint;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What must be in us-east-1 for one environment: the stack {@code edge}. */
public record EdgeBlueprint(
    String environment,
    String account,
    SortedMap<String, String> tags,
    Optional<Delivery.Domain> certificate,
    Topic billing,
    Alarm billingAlarm,
    Budget budget,
    List<Output> outputs) {
  /** The region that CloudFront takes certificates from and that has the billing metrics. */
  public static final String REGION = "us-east-1";

  /** The output that the stack {@code app} reads where there is a domain. */
  public static final String CERTIFICATE = "certificateArn";

  public EdgeBlueprint {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    outputs = List.copyOf(outputs);
  }
}
