package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.Alarm;
import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.blueprint.LogGroup;
import io.yotosmartstream.blueprint.MetricFilter;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Alarms, metrics, graphs, logs, the budget. */
final class WatchCost {
  /** A dashboard with more metrics is none of those that cost nothing. */
  private static final int METRICS_OF_SMALL_DASHBOARD = 50;

  private static final double GIGA = 1e9;

  private WatchCost() {}

  static void count(Plan plan, Month month, Lines lines) {
    var app = plan.app();
    Stream.concat(app.alarms().stream(), Stream.of(plan.edge().billingAlarm()))
        .forEach(alarm -> lines.add(Item.ALARM_METRICS, alarm.name(), alarm.metrics().size()));

    Set<DashboardMetrics.Series> shown = DashboardMetrics.of(app.dashboard());
    boolean large = shown.size() > METRICS_OF_SMALL_DASHBOARD;
    Item dashboard = large ? Item.LARGE_DASHBOARDS : Item.DASHBOARDS;
    lines.add(dashboard, app.dashboard().name(), 1);
    lines.add(Item.CUSTOM_METRICS, "metrics of " + app.environment(), ours(plan, shown));
    lines.add(Item.BUDGETS, plan.edge().budget().name(), 1);
    app.delivery()
        .flatMap(delivery -> delivery.domain())
        .flatMap(domain -> domain.zoneId())
        .ifPresent(zone -> lines.add(Item.HOSTED_ZONES, zone, 1));
    logs(plan, month, lines);
  }

  /** Metrics that are not AWS's own, each once, wherever they are named. */
  private static int ours(Plan plan, Set<DashboardMetrics.Series> shown) {
    Set<DashboardMetrics.Series> all = new HashSet<>(shown);
    for (Alarm alarm : plan.app().alarms()) {
      alarm.metrics().values().forEach(metric -> all.add(DashboardMetrics.Series.of(metric)));
    }
    for (MetricFilter filter : plan.app().metricFilters()) {
      all.add(new DashboardMetrics.Series(filter.namespace(), filter.metric(), ""));
    }
    all.removeIf(series -> series.namespace().startsWith("AWS/"));
    return all.size();
  }

  private static void logs(Plan plan, Month month, Lines lines) {
    var app = plan.app();
    Work.LogBytes bytes = month.profile().logs();
    for (LambdaFunction function : app.functions()) {
      double calls = FunctionCalls.of(function, plan, month).number();
      log(function.logs(), calls * bytes.bytesPerCall(), lines);
    }
    for (ContainerService service : app.services()) {
      boolean answers =
          app.loadBalancer().filter(b -> b.service().equals(service.key())).isPresent();
      double requests = answers ? month.requests() : 0;
      double all =
          service.minTasks() * Month.HOURS * bytes.bytesPerTaskHour()
              + requests * bytes.bytesPerRequestInTask();
      log(service.logs(), all, lines);
    }
    double page = app.httpApi().page().isPresent() ? month.pageFiles() : 0;
    log(app.httpApi().accessLogs(), (month.requests() + page) * bytes.bytesPerAccess(), lines);
    log(app.liveApi().accessLogs(), month.visits() * 2 * bytes.bytesPerAccess(), lines);
  }

  private static void log(LogGroup group, double bytes, Lines lines) {
    double gigabytes = bytes / GIGA;
    lines.add(Item.LOGS_INGESTED_GB, group.name(), gigabytes);
    lines.add(Item.LOGS_KEPT_GB, group.name(), gigabytes * group.retentionDays() / Month.DAYS);
  }
}
