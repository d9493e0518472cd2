package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.inputs.ProviderDefaultTagsArgs;
import java.util.SortedMap;

/** The way to AWS: one account, one region, our tags on everything. */
final class Providers {
  private Providers() {}

  /** With credentials of another account it refuses to do anything. */
  static Provider make(String account, String region, SortedMap<String, String> tags) {
    return new Provider(
        "aws-" + region,
        ProviderArgs.builder()
            .region(region)
            .allowedAccountIds(account)
            .defaultTags(ProviderDefaultTagsArgs.builder().tags(tags).build())
            .build());
  }
}
