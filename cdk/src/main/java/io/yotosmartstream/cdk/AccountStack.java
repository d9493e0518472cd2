package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.AccountBlueprint;
import io.yotosmartstream.blueprint.Boundary;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.CfnAccount;
import software.amazon.awscdk.services.iam.CfnManagedPolicy;
import software.amazon.awscdk.services.iam.CfnOIDCProvider;

/** What environments of one account and region share. */
record AccountStack(AccountBlueprint blueprint) implements Template {
  @Override
  public void fill(Stack stack, Ids ids) {
    // As whom API Gateway writes logs: one setting for all APIs of an account in a region.
    CfnAccount.Builder.create(stack, "GatewayLogs")
        .cloudWatchRoleArn(
            Roles.make(stack, "GatewayLogsRole", blueprint.logRole(), new Refs()).getAttrArn())
        .build();
    Images.make(stack, blueprint, ids);
    blueprint.boundaries().forEach(wanted -> bound(stack, wanted));
    blueprint.gitHub().ifPresent(issuer -> trust(stack, issuer));
  }

  /** What no role of a program goes beyond. */
  private static void bound(Stack stack, Boundary wanted) {
    CfnManagedPolicy.Builder.create(stack, Ids.of("boundary", wanted.environment()))
        .managedPolicyName(wanted.name())
        .description(wanted.description())
        .policyDocument(Policies.allowing(new Refs(), wanted.statements()))
        .build();
  }

  /** Lets roles of the account trust tokens of GitHub's workflows. */
  private static void trust(Stack stack, String issuer) {
    // No thumbprints: AWS knows the authorities behind GitHub's issuer itself.
    CfnOIDCProvider made =
        CfnOIDCProvider.Builder.create(stack, "GitHub")
            .url(issuer)
            .clientIdList(List.of("sts.amazonaws.com"))
            .build();
    Outputs.say(stack, "gitHubTrust", made.getAttrArn());
  }
}
