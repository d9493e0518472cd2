package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import io.yotosmartstream.blueprint.AccountBlueprint;
import io.yotosmartstream.blueprint.Boundary;

/** What no role of a program goes beyond, for each environment. */
final class Boundaries extends Concern {
  Boundaries(AccountBlueprint blueprint, Provider provider) {
    super("boundaries", provider, false);
    blueprint.boundaries().forEach(this::make);
  }

  private void make(Boundary wanted) {
    new Policy(
        wanted.name(),
        PolicyArgs.builder()
            .name(wanted.name())
            .description(wanted.description())
            .policy(Policies.allowing(new Refs(), wanted.statements()))
            .build(),
        mine());
  }
}
