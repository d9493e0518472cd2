package io.yotosmartstream.pulumi;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import io.yotosmartstream.blueprint.EdgeBlueprint;

/** What must be in us-east-1 for an environment. */
record EdgeStack(EdgeBlueprint blueprint) implements Stacks {
  @Override
  public void build(Context context) {
    Provider provider = Providers.make(blueprint.account(), EdgeBlueprint.REGION, blueprint.tags());
    Refs refs = new Refs();
    new Spending(blueprint, refs, provider);
    if (blueprint.certificate().isPresent()) {
      new DomainCertificate(blueprint, refs, provider);
    }
    Outputs.export(context, blueprint.outputs(), refs);
  }
}
