package io.yotosmartstream.pulumi;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.resources.CustomResourceOptions;

/** Roles with their one policy each. */
final class Roles {
  private Roles() {}

  /** A role with what it allows; whoever takes the role waits for its policy. */
  record Made(Role role, RolePolicy policy) {}

  static Made make(
      io.yotosmartstream.blueprint.Role wanted, Refs refs, CustomResourceOptions options) {
    RoleArgs.Builder args =
        RoleArgs.builder()
            .name(wanted.name())
            .description(wanted.description())
            .assumeRolePolicy(Policies.trust(wanted));
    wanted.boundary().ifPresent(args::permissionsBoundary);
    Role role = new Role(wanted.name(), args.build(), options);
    RolePolicy policy =
        new RolePolicy(
            wanted.name(),
            RolePolicyArgs.builder()
                .name("allowed")
                .role(role.id())
                .policy(Policies.allowing(refs, wanted.statements()))
                .build(),
            options);
    return new Made(role, policy);
  }
}
