package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.apigateway.Account;
import com.pulumi.aws.apigateway.AccountArgs;
import io.yotosmartstream.blueprint.AccountBlueprint;

/** As whom API Gateway writes logs: one setting for all APIs of an account in a region. */
final class GatewayLogs extends Concern {
  GatewayLogs(AccountBlueprint blueprint, Refs refs, Provider provider) {
    super("gateway-logs", provider, false);
    Roles.Made role = Roles.make(blueprint.logRole(), refs, mine());
    new Account(
        blueprint.logRole().name(),
        AccountArgs.builder().cloudwatchRoleArn(role.role().arn()).build(),
        // API Gateway tries the role at once.
        after(role.policy()));
  }
}
