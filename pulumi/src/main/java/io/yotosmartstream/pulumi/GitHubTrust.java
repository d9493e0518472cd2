package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.iam.OpenIdConnectProvider;
import com.pulumi.aws.iam.OpenIdConnectProviderArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AccountBlueprint;

/** Lets roles of the account trust tokens of GitHub's workflows. */
final class GitHubTrust extends Concern {
  private final OpenIdConnectProvider issuer;

  /**
   * @throws java.util.NoSuchElementException where no environment is deployed from GitHub
   */
  GitHubTrust(AccountBlueprint blueprint, Provider provider) {
    super("github-trust", provider, false);
    String url = blueprint.gitHub().orElseThrow();
    issuer =
        new OpenIdConnectProvider(
            "github",
            // No thumbprints: AWS knows the authorities behind GitHub's issuer itself.
            OpenIdConnectProviderArgs.builder().url(url).clientIdLists("sts.amazonaws.com").build(),
            mine());
  }

  Output<String> arn() {
    return issuer.arn();
  }
}
