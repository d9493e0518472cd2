package io.yotosmartstream.pulumi;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import io.yotosmartstream.blueprint.AccountBlueprint;

/** What environments of one account and region share. */
record AccountStack(AccountBlueprint blueprint) implements Stacks {
  @Override
  public void build(Context context) {
    Provider provider = Providers.make(blueprint.account(), blueprint.region(), blueprint.tags());
    new GatewayLogs(blueprint, new Refs(), provider);
    new Images(blueprint, provider);
    new Boundaries(blueprint, provider);
    if (blueprint.gitHub().isPresent()) {
      context.export("gitHubTrust", new GitHubTrust(blueprint, provider).arn());
    }
  }
}
