package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Cors;
import io.yotosmartstream.blueprint.HttpApi;
import io.yotosmartstream.blueprint.Ref;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnApi.CorsProperty;

/** The HTTP API without its routes, for those who need its address. Gives HTTP_API_ID. */
final class HttpDoor {
  HttpDoor(Scope scope) {
    HttpApi wanted = scope.blueprint().httpApi();
    var made =
        CfnApi.Builder.create(scope.stack(), "HttpApi")
            .name(wanted.name())
            .protocolType("HTTP")
            .disableExecuteApiEndpoint(false);
    // With everything on one origin there is nothing to allow.
    if (!wanted.cors().origins().isEmpty()) {
      made.corsConfiguration(cors(wanted.cors(), scope.refs()));
    }
    scope.refs().give(Ref.HTTP_API_ID, made.build().getRef());
  }

  private static CorsProperty cors(Cors wanted, Refs refs) {
    return CorsProperty.builder()
        .allowOrigins(refs.resolve(wanted.origins()))
        .allowMethods(wanted.methods())
        .allowHeaders(wanted.headers())
        .exposeHeaders(wanted.exposedHeaders())
        .allowCredentials(wanted.credentials())
        .maxAge(wanted.maxAgeSeconds())
        .build();
  }
}
