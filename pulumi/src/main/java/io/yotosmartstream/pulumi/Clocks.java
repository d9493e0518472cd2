package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.scheduler.Schedule;
import com.pulumi.aws.scheduler.ScheduleArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleFlexibleTimeWindowArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetRetryPolicyArgs;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Trigger;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Functions that a clock starts. Clocks with the same role share it. */
final class Clocks extends Concern {
  private static final int MORE_TRIES = 3;
  private static final int GIVE_UP_AFTER = (int) Duration.ofHours(1).toSeconds();

  private final Refs refs;
  private final Functions functions;
  private final Map<Role, Roles.Made> roles = new HashMap<>();

  Clocks(AppBlueprint blueprint, Refs refs, Provider provider, Functions functions) {
    super("clocks", provider, blueprint.deletionProtection());
    this.refs = refs;
    this.functions = functions;
    Triggers.of(blueprint, Trigger.Clock.class).forEach(this::make);
  }

  private void make(Trigger.Clock wanted) {
    Roles.Made role =
        roles.computeIfAbsent(wanted.role(), _ -> Roles.make(wanted.role(), refs, mine()));
    var target =
        ScheduleTargetArgs.builder()
            .arn(functions.get(wanted.function()).alias().arn())
            .roleArn(role.role().arn())
            .input(refs.resolve(wanted.input()))
            .retryPolicy(
                ScheduleTargetRetryPolicyArgs.builder()
                    .maximumRetryAttempts(MORE_TRIES)
                    .maximumEventAgeInSeconds(GIVE_UP_AFTER)
                    .build())
            .build();
    new Schedule(
        wanted.name(),
        ScheduleArgs.builder()
            .name(wanted.name())
            .scheduleExpression(wanted.expression())
            .scheduleExpressionTimezone(wanted.zone())
            .flexibleTimeWindow(ScheduleFlexibleTimeWindowArgs.builder().mode("OFF").build())
            .target(target)
            .build(),
        after(role.policy()));
  }
}
