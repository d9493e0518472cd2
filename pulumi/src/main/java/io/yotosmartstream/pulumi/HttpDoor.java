package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.apigatewayv2.Api;
import com.pulumi.aws.apigatewayv2.ApiArgs;
import com.pulumi.aws.apigatewayv2.inputs.ApiCorsConfigurationArgs;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Cors;
import io.yotosmartstream.blueprint.HttpApi;
import io.yotosmartstream.blueprint.Ref;

/** The HTTP API without its routes, for those who need its address. Gives HTTP_API_ID. */
final class HttpDoor extends Concern {
  private final Api api;

  HttpDoor(AppBlueprint blueprint, Refs refs, Provider provider) {
    super("http-door", provider, blueprint.deletionProtection());
    HttpApi wanted = blueprint.httpApi();
    var args =
        ApiArgs.builder().name(wanted.name()).protocolType("HTTP").disableExecuteApiEndpoint(false);
    // With everything on one origin there is nothing to allow.
    if (!wanted.cors().origins().isEmpty()) {
      args.corsConfiguration(cors(wanted.cors(), refs));
    }
    api = new Api(wanted.name(), args.build(), mine());
    refs.give(Ref.HTTP_API_ID, api.id());
  }

  Api api() {
    return api;
  }

  private static ApiCorsConfigurationArgs cors(Cors wanted, Refs refs) {
    return ApiCorsConfigurationArgs.builder()
        .allowOrigins(refs.resolve(wanted.origins()))
        .allowMethods(wanted.methods())
        .allowHeaders(wanted.headers())
        .exposeHeaders(wanted.exposedHeaders())
        .allowCredentials(wanted.credentials())
        .maxAge(wanted.maxAgeSeconds())
        .build();
  }
}
