package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.EdgeBlueprint;
import software.amazon.awscdk.Stack;

/** What must be in us-east-1 for an environment. */
record EdgeStack(EdgeBlueprint blueprint) implements Template {
  @Override
  public void fill(Stack stack, Ids ids) {
    new Spending(stack, blueprint);
    Refs refs = new Refs();
    blueprint.certificate().ifPresent(domain -> DomainCertificate.make(stack, domain, refs));
    Outputs.export(
        stack, blueprint.outputs().stream().filter(DomainCertificate::known).toList(), refs);
  }
}
