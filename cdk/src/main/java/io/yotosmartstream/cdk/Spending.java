package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Budget;
import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.blueprint.Topic.Subscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.ResourceTagProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;

/** What tells people that the environment costs more than they meant it to. */
final class Spending {
  private final Stack stack;
  private final EdgeBlueprint blueprint;

  Spending(Stack stack, EdgeBlueprint blueprint) {
    this.stack = stack;
    this.blueprint = blueprint;
    TopicParts told =
        TopicParts.make(stack, blueprint.billing(), blueprint.account(), Optional.empty());
    MetricAlarms.make(
        stack, "BillingAlarm", blueprint.billingAlarm(), new Refs(), told.topic().getRef());
    budget(told);
  }

  private void budget(TopicParts told) {
    Budget wanted = blueprint.budget();
    List<SubscriberProperty> subscribers = subscribers(told);
    CfnBudget budget =
        CfnBudget.Builder.create(stack, "Budget")
            .budget(
                BudgetDataProperty.builder()
                    .budgetName(wanted.name())
                    .budgetType("COST")
                    .timeUnit("MONTHLY")
                    .budgetLimit(
                        SpendProperty.builder().amount(wanted.monthlyUsd()).unit("USD").build())
                    .costFilters(
                        Map.of(
                            "TagKeyValue",
                            List.of("user:" + wanted.tagKey() + "$" + wanted.tagValue())))
                    .build())
            .notificationsWithSubscribers(
                Budget.WARNINGS.stream().map(w -> warning(w, subscribers)).toList())
            .resourceTags(
                blueprint.tags().entrySet().stream()
                    .map(
                        t ->
                            ResourceTagProperty.builder()
                                .key(t.getKey())
                                .value(t.getValue())
                                .build())
                    .toList())
            .build();
    // AWS Budgets tries whether it may publish.
    budget.addResourceDependency(told.policy());
  }

  /** By mail too: unlike those of a topic, a budget's mails need no confirmation first. */
  private List<SubscriberProperty> subscribers(TopicParts told) {
    List<SubscriberProperty> all = new ArrayList<>();
    all.add(subscriber("SNS", told.topic().getRef()));
    blueprint.billing().subscribers().stream()
        .filter(subscriber -> subscriber.protocol().equals("email"))
        .map(Subscriber::endpoint)
        .forEach(mail -> all.add(subscriber("EMAIL", mail)));
    return all;
  }

  private static SubscriberProperty subscriber(String type, String address) {
    return SubscriberProperty.builder().subscriptionType(type).address(address).build();
  }

  private static NotificationWithSubscribersProperty warning(
      Budget.Warning warning, List<SubscriberProperty> subscribers) {
    return NotificationWithSubscribersProperty.builder()
        .notification(
            NotificationProperty.builder()
                .notificationType(warning.forecast() ? "FORECASTED" : "ACTUAL")
                .comparisonOperator("GREATER_THAN")
                .threshold(warning.percent())
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(subscribers)
        .build();
  }
}
