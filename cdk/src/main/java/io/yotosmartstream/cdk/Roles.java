package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.policies.PolicyDocuments;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.iam.CfnRole.PolicyProperty;

/** Roles, each with its one policy in it: whoever takes the role has what it allows. */
final class Roles {
  private Roles() {}

  static CfnRole make(Stack stack, String id, Role wanted, Refs refs) {
    return CfnRole.Builder.create(stack, id)
        .roleName(wanted.name())
        .description(wanted.description())
        .assumeRolePolicyDocument(PolicyDocuments.trust(wanted))
        .permissionsBoundary(wanted.boundary().orElse(null))
        .policies(
            List.of(
                PolicyProperty.builder()
                    .policyName("allowed")
                    .policyDocument(Policies.allowing(refs, wanted.statements()))
                    .build()))
        .build();
  }
}
