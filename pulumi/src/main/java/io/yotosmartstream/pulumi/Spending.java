package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.budgets.BudgetArgs;
import com.pulumi.aws.budgets.inputs.BudgetCostFilterArgs;
import com.pulumi.aws.budgets.inputs.BudgetNotificationArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.Budget;
import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.blueprint.Topic.Subscriber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What tells people that the environment costs more than they meant it to. */
final class Spending extends Concern {
  /**
   * @param provider of us-east-1, the only region with metrics of what the account costs
   */
  Spending(EdgeBlueprint blueprint, Refs refs, Provider provider) {
    super("spending", provider, false);
    TopicParts told =
        TopicParts.make(blueprint.billing(), blueprint.account(), Optional.empty(), mine());
    MetricAlarms.make(blueprint.billingAlarm(), refs, told.topic().arn(), mine());
    // By mail too: unlike those of a topic, a budget's mails need no confirmation first.
    List<String> mails =
        blueprint.billing().subscribers().stream()
            .filter(subscriber -> subscriber.protocol().equals("email"))
            .map(Subscriber::endpoint)
            .toList();
    budget(blueprint.budget(), told, mails);
  }

  private void budget(Budget wanted, TopicParts told, List<String> mails) {
    new com.pulumi.aws.budgets.Budget(
        wanted.name(),
        BudgetArgs.builder()
            .name(wanted.name())
            .budgetType("COST")
            .timeUnit("MONTHLY")
            .limitAmount(BigDecimal.valueOf(wanted.monthlyUsd()).toPlainString())
            .limitUnit("USD")
            .costFilters(
                BudgetCostFilterArgs.builder()
                    .name("TagKeyValue")
                    .values("user:" + wanted.tagKey() + "$" + wanted.tagValue())
                    .build())
            .notifications(
                Budget.WARNINGS.stream()
                    .map(warning -> warning(warning, told.topic().arn(), mails))
                    .toList())
            .build(),
        // AWS Budgets tries whether it may publish.
        after(told.policy()));
  }

  private static BudgetNotificationArgs warning(
      Budget.Warning warning, Output<String> topic, List<String> mails) {
    return BudgetNotificationArgs.builder()
        .notificationType(warning.forecast() ? "FORECASTED" : "ACTUAL")
        .comparisonOperator("GREATER_THAN")
        .threshold((double) warning.percent())
        .thresholdType("PERCENTAGE")
        .subscriberSnsTopicArns(topic.applyValue(List::of))
        .subscriberEmailAddresses(mails)
        .build();
  }
}
