package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Settings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What must be in us-east-1. */
final class EdgePlan {
  private static final String BILLING_ALARM = "billing";

  private EdgePlan() {}

  static EdgeBlueprint of(Environment environment) {
    Settings settings = environment.settings();
    Names names = Names.of(environment);
    SortedMap<String, Metric> metrics = new TreeMap<>();
    metrics.put("value", Metrics.estimatedCharges());
    return new EdgeBlueprint(
        environment.name(),
        settings.account(),
        Tags.of(environment),
        DeliveryPlan.domain(settings.domain()),
        WatchPlan.topic(environment, WatchPlan.BILLING, true),
        new Alarm(
            BILLING_ALARM,
            names.name(BILLING_ALARM),
            "The account of %s costs more than %d USD this month. What to do: docs/runbook.md#%s"
                .formatted(environment.name(), settings.budget().monthlyUsd(), BILLING_ALARM),
            metrics,
            Optional.empty(),
            "GreaterThanThreshold",
            settings.budget().monthlyUsd(),
            1,
            1,
            "ignore",
            WatchPlan.BILLING),
        new Budget(
            names.name("month"),
            settings.budget().monthlyUsd(),
            Tags.ENVIRONMENT,
            environment.name()),
        settings.domain() == null
            ? List.of()
            : List.of(
                new Output(EdgeBlueprint.CERTIFICATE, Ref.CERTIFICATE_ARN.toString(), false),
                new Output("certificateRecord", Ref.CERTIFICATE_RECORD.toString(), false)));
  }
}
