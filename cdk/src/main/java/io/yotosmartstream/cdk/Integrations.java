package io.yotosmartstream.cdk;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;

/** Integrations of API Gateway with functions. */
final class Integrations {
  private Integrations() {}

  /** With the alias of a function; a format of its payload can be added. */
  static CfnIntegration.Builder function(
      Scope scope, String id, String apiId, Functions.Made function) {
    Stack stack = scope.stack();
    return CfnIntegration.Builder.create(stack, id)
        .apiId(apiId)
        .integrationType("AWS_PROXY")
        .integrationMethod("POST")
        .integrationUri(
            "arn:aws:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
                .formatted(scope.blueprint().region(), function.alias().getRef()));
  }

  /** As routes name it. */
  static String target(CfnIntegration behind) {
    return "integrations/" + behind.getRef();
  }
}
