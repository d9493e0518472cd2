package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.blueprint.Table;
import io.yotosmartstream.blueprint.Variables;
import java.util.List;

/** The table: what people and players cause, and what the mqtt-service does meanwhile. */
final class TableCost {
  private TableCost() {}

  static void count(Plan plan, Month month, Lines lines) {
    Table table = plan.app().table();
    Work.TableUse use = month.profile().table();
    Work.Beats beats = month.profile().beats();
    List<ContainerService> listeners = plan.listeners();
    double renewals =
        Month.SECONDS * beats.renewalsPerLease() / seconds(listeners, Variables.LEASE_SECONDS);
    double looks = Month.SECONDS / seconds(listeners, Variables.LOOK_SECONDS);
    int tasks = listeners.stream().mapToInt(ContainerService::minTasks).sum();

    double idleWrites =
        renewals * (tasks * beats.writesPerTask() + month.accounts() * beats.writesPerAccount());
    double idleReads =
        renewals * (tasks * beats.readsPerTask() + month.accounts() * beats.readsPerAccount())
            + looks * month.players();
    String idle = table.name() + ", idle";
    lines.add(Item.DYNAMODB_WRITES, idle, idleWrites);
    lines.add(Item.DYNAMODB_READS, idle, idleReads);

    double writes =
        month.requests() * use.writesPerRequest()
            + month.statuses() * use.writesPerStatus()
            + month.events() * use.writesPerEvent()
            + month.commands() * use.writesPerCommand();
    double reads =
        month.requests() * use.readsPerRequest()
            + (month.statuses() + month.events()) * use.readsPerMessage()
            + month.commands() * use.readsPerCommand();
    lines.add(Item.DYNAMODB_WRITES, table.name(), writes);
    lines.add(Item.DYNAMODB_READS, table.name(), reads);

    double gigabytes = month.households() * use.gigabytes();
    lines.add(Item.DYNAMODB_GB, table.name(), gigabytes);
    if (table.pointInTimeRecovery()) {
      lines.add(Item.DYNAMODB_RECOVERY_GB, table.name(), gigabytes);
    }
    // Every backup is a whole copy.
    table
        .backup()
        .ifPresent(
            backup -> lines.add(Item.BACKUP_GB, backup.name(), gigabytes * backup.keepDays()));
  }

  /** A time that the mqtt-service is started with. */
  private static double seconds(List<ContainerService> listeners, String variable) {
    return Double.parseDouble(listeners.getFirst().variables().get(variable));
  }
}
