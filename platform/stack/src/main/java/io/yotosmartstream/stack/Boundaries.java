package io.yotosmartstream.stack;

import java.util.Map;
import software.amazon.awssdk.services.iam.IamClient;
import tools.jackson.databind.JsonNode;

/**
 * The boundaries of roles. They are of the stack {@code account}, of which nothing else is deployed
 * here; and MiniStack's CloudFormation takes a role's boundary and does nothing with it, so each is
 * set once the roles are there.
 */
final class Boundaries {
  private static final String POLICY = "AWS::IAM::ManagedPolicy";

  private final Aws aws;

  Boundaries(Aws aws) {
    this.aws = aws;
  }

  /**
   * @param stack that they become
   * @param account template of the stack {@code account}
   */
  void make(Deployment deployment, String stack, StackTemplate account) {
    StackTemplate policies = account.copy();
    policies.leaveOut(type -> !type.equals(POLICY), Map.of());
    LaptopTemplate.allowMails(policies);
    deployment.create(stack, policies.text(), Map.of());
  }

  /** For the roles of a template that is deployed. */
  void set(StackTemplate deployed) {
    Intrinsics intrinsics = new Intrinsics(Map.of("AWS::AccountId", Aws.ACCOUNT));
    try (IamClient iam = aws.iam()) {
      for (JsonNode role : deployed.ofType("AWS::IAM::Role").values()) {
        if (role.has("PermissionsBoundary")) {
          String name = role.path("RoleName").asString();
          String boundary =
              intrinsics
                  .text(role.path("PermissionsBoundary"))
                  .orElseThrow(() -> new IllegalStateException("What bounds " + name + "?"));
          iam.putRolePermissionsBoundary(put -> put.roleName(name).permissionsBoundary(boundary));
        }
      }
    }
  }
}
