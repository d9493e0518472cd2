package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.blueprint.LoadBalancer;
import io.yotosmartstream.blueprint.Trigger;
import io.yotosmartstream.environments.Processor;
import java.util.Map;

/** What runs: tasks, their addresses, the load balancer, functions, clocks. */
final class ComputeCost {
  private static final double CPU_UNITS = 1024;
  private static final double MEGABYTES = 1024;

  /** New connections a second that one unit of a load balancer's capacity takes. */
  private static final double CONNECTIONS_PER_UNIT = 25;

  /** What has a price of its own on arm64. */
  private static final Map<Item, Item> ON_ARM =
      Map.of(
          Item.FARGATE_VCPU_HOURS, Item.FARGATE_ARM_VCPU_HOURS,
          Item.FARGATE_GB_HOURS, Item.FARGATE_ARM_GB_HOURS,
          Item.FARGATE_SPOT_VCPU_HOURS, Item.FARGATE_ARM_SPOT_VCPU_HOURS,
          Item.FARGATE_SPOT_GB_HOURS, Item.FARGATE_ARM_SPOT_GB_HOURS,
          Item.LAMBDA_GB_SECONDS, Item.LAMBDA_ARM_GB_SECONDS,
          Item.LAMBDA_PROVISIONED_GB_SECONDS, Item.LAMBDA_ARM_PROVISIONED_GB_SECONDS,
          Item.LAMBDA_PROVISIONED_DURATION_GB_SECONDS,
              Item.LAMBDA_ARM_PROVISIONED_DURATION_GB_SECONDS);

  private ComputeCost() {}

  static void count(Plan plan, Month month, Lines lines) {
    plan.app().services().forEach(service -> tasks(service, lines));
    plan.app().loadBalancer().ifPresent(balancer -> balancer(balancer, month, lines));
    plan.app().functions().forEach(function -> function(function, plan, month, lines));
    plan.triggers(Trigger.Clock.class)
        .forEach(
            clock ->
                lines.add(
                    Item.SCHEDULER_CALLS, clock.name(), Schedule.timesAMonth(clock.expression())));
  }

  /** The fewest tasks; each has an address of its own, as the network has no other way out. */
  private static void tasks(ContainerService service, Lines lines) {
    double hours = service.minTasks() * Month.HOURS;
    double onSpot = service.spotPercent() / 100.0;
    double cpu = service.cpu() / CPU_UNITS * hours;
    double memory = service.memoryMb() / MEGABYTES * hours;
    lines.add(
        on(service.architecture(), Item.FARGATE_VCPU_HOURS), service.name(), cpu * (1 - onSpot));
    lines.add(
        on(service.architecture(), Item.FARGATE_GB_HOURS), service.name(), memory * (1 - onSpot));
    lines.add(
        on(service.architecture(), Item.FARGATE_SPOT_VCPU_HOURS), service.name(), cpu * onSpot);
    lines.add(
        on(service.architecture(), Item.FARGATE_SPOT_GB_HOURS), service.name(), memory * onSpot);
    lines.add(Item.PUBLIC_IPV4_HOURS, service.name(), hours);
  }

  /**
   * @param architecture as Lambda or Fargate spells it
   */
  private static Item on(String architecture, Item item) {
    return Processor.ARM64.name().equalsIgnoreCase(architecture)
        ? ON_ARM.getOrDefault(item, item)
        : item;
  }

  private static void balancer(LoadBalancer balancer, Month month, Lines lines) {
    double connections = month.requests() / Month.SECONDS / CONNECTIONS_PER_UNIT;
    double gigabytesAnHour = month.answeredGigabytes() / Month.HOURS;
    lines.add(Item.LOAD_BALANCER_HOURS, balancer.name(), Month.HOURS);
    lines.add(
        Item.LOAD_BALANCER_CAPACITY_HOURS,
        balancer.name(),
        Math.max(connections, gigabytesAnHour) * Month.HOURS);
  }

  private static void function(LambdaFunction function, Plan plan, Month month, Lines lines) {
    FunctionCalls calls = FunctionCalls.of(function, plan, month);
    double gigabytes = function.memoryMb() / MEGABYTES;
    double used = calls.seconds() * gigabytes;
    int ready = function.provisionedConcurrency();
    if (ready == 0) {
      lines.add(Item.LAMBDA_REQUESTS, function.name(), calls.number());
      lines.add(on(function.architecture(), Item.LAMBDA_GB_SECONDS), function.name(), used);
    } else {
      lines.add(Item.LAMBDA_PROVISIONED_REQUESTS, function.name(), calls.number());
      lines.add(
          on(function.architecture(), Item.LAMBDA_PROVISIONED_DURATION_GB_SECONDS),
          function.name(),
          used);
      double kept = ready * Month.SECONDS * gigabytes;
      lines.add(
          on(function.architecture(), Item.LAMBDA_PROVISIONED_GB_SECONDS), function.name(), kept);
    }
  }
}
