package io.yotosmartstream.pulumi;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import io.yotosmartstream.blueprint.EdgeBlueprint;

/** What must be in us-east-1 for an environment. */
record EdgeStack(EdgeBlueprint blueprint) implements Stacks {
  /** The output that the stack {@code app} reads. */
  static final String CERTIFICATE = "certificateArn";

  @Override
  public void build(Context context) {
    Provider provider =
        Providers.make(blueprint.account(), EdgeBlueprint.REGION, blueprint.tags());
    Refs refs = new Refs();
    new Spending(blueprint, refs, provider);
    if (blueprint.certificate().isPresent()) {
      DomainCertificate certificate = new DomainCertificate(blueprint, refs, provider);
      context.export(CERTIFICATE, certificate.arn());
      context.export("certificateRecords", certificate.records());
    }
  }
}
