package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Trigger;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;

/** Functions that a clock starts. Clocks with the same role share it. */
final class Clocks {
  private static final int MORE_TRIES = 3;
  private static final int GIVE_UP_AFTER = (int) Duration.ofHours(1).toSeconds();

  private final Scope scope;
  private final Functions functions;
  private final Map<Role, CfnRole> roles = new HashMap<>();

  Clocks(Scope scope, Functions functions) {
    this.scope = scope;
    this.functions = functions;
    Triggers.of(scope.blueprint(), Trigger.Clock.class).forEach(this::make);
  }

  private void make(Trigger.Clock wanted) {
    CfnRole role =
        roles.computeIfAbsent(
            wanted.role(),
            needed ->
                Roles.make(
                    scope.stack(), scope.ids().named(needed.name(), "role"), needed, scope.refs()));
    CfnSchedule.Builder.create(scope.stack(), scope.ids().named(wanted.name(), "clock"))
        .name(wanted.name())
        .scheduleExpression(wanted.expression())
        .scheduleExpressionTimezone(wanted.zone())
        .flexibleTimeWindow(FlexibleTimeWindowProperty.builder().mode("OFF").build())
        .target(
            TargetProperty.builder()
                .arn(functions.get(wanted.function()).alias().getRef())
                .roleArn(role.getAttrArn())
                .input(scope.refs().resolve(wanted.input()))
                .retryPolicy(
                    RetryPolicyProperty.builder()
                        .maximumRetryAttempts(MORE_TRIES)
                        .maximumEventAgeInSeconds(GIVE_UP_AFTER)
                        .build())
                .build())
        .build();
  }
}
