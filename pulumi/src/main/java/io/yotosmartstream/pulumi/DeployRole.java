package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;

/** As whom the workflows of the repository deploy this environment. */
final class DeployRole extends Concern {
  private final Roles.Made made;

  /**
   * @throws java.util.NoSuchElementException where the blueprint has none
   */
  DeployRole(AppBlueprint blueprint, Refs refs, Provider provider) {
    super("deploy-role", provider, blueprint.deletionProtection());
    made = Roles.make(blueprint.deployRole().orElseThrow(), refs, mine());
  }

  Output<String> arn() {
    return made.role().arn();
  }
}
