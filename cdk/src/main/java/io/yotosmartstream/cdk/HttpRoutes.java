package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.HttpApi;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.policies.Arns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.apigatewayv2.CfnAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.CfnAuthorizer.JWTConfigurationProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;

/** What stands behind the HTTP API: who may call, which function or container answers. */
final class HttpRoutes {
  private static final String EVERYTHING_ELSE = "$default";

  private final Scope scope;
  private final HttpApi wanted;
  private final String apiId;
  private final Callers callers;
  private final Functions functions;
  private final Map<String, CfnIntegration> byFunction = new HashMap<>();

  /**
   * @param containers the way to them; needed where the blueprint has the API in a container
   * @throws IllegalArgumentException where it is needed and not there
   */
  HttpRoutes(Scope scope, Functions functions, Optional<VpcAttachment> containers) {
    this.scope = scope;
    this.wanted = scope.blueprint().httpApi();
    this.apiId = scope.refs().get(Ref.HTTP_API_ID);
    this.functions = functions;
    this.callers = new Callers(scope, functions);
    Optional<CfnIntegration> container = container(containers);
    CfnAuthorizer signedIn = authorizer();
    List<CfnRoute> routes = new ArrayList<>();
    for (HttpApi.Route route : wanted.routes()) {
      routes.add(route(route, container.orElseGet(() -> function(route.function())), signedIn));
    }
    wanted.page().ifPresent(page -> routes.add(page(function(page))));
    HttpStage.make(scope, routes);
  }

  private CfnAuthorizer authorizer() {
    String issuer =
        "https://cognito-idp.%s.amazonaws.com/%s"
            .formatted(scope.blueprint().region(), Ref.USER_POOL_ID);
    return CfnAuthorizer.Builder.create(scope.stack(), "HttpApiAuthorizer")
        .apiId(apiId)
        .name(wanted.name())
        .authorizerType("JWT")
        .identitySource(List.of("$request.header.Authorization"))
        .jwtConfiguration(
            JWTConfigurationProperty.builder()
                .issuer(scope.refs().resolve(issuer))
                .audience(List.of(scope.refs().get(Ref.USER_POOL_CLIENT_ID)))
                .build())
        .build();
  }

  private CfnRoute route(HttpApi.Route route, CfnIntegration behind, CfnAuthorizer signedIn) {
    var args =
        CfnRoute.Builder.create(scope.stack(), Ids.of(route.operationId(), "route"))
            .apiId(apiId)
            .routeKey(route.key())
            .operationName(route.operationId())
            .target(Integrations.target(behind));
    if (route.open()) {
      args.authorizationType("NONE");
    } else {
      args.authorizationType("JWT").authorizerId(signedIn.getRef());
    }
    return args.build();
  }

  private CfnRoute page(CfnIntegration behind) {
    return CfnRoute.Builder.create(scope.stack(), "HttpApiPageRoute")
        .apiId(apiId)
        .routeKey(EVERYTHING_ELSE)
        .authorizationType("NONE")
        .target(Integrations.target(behind))
        .build();
  }

  /** One for each function, however many routes lead there. */
  private CfnIntegration function(String key) {
    CfnIntegration known = byFunction.get(key);
    if (known != null) {
      return known;
    }
    callers.allow(
        key,
        "HttpApi",
        "apigateway.amazonaws.com",
        Arns.of(scope.blueprint()).calls(scope.refs().get(Ref.HTTP_API_ID)));
    CfnIntegration made =
        Integrations.function(
                scope, Ids.of("HttpApi", key, "integration"), apiId, functions.get(key))
            .payloadFormatVersion("2.0")
            .build();
    byFunction.put(key, made);
    return made;
  }

  private Optional<CfnIntegration> container(Optional<VpcAttachment> containers) {
    if (!wanted.container()) {
      return Optional.empty();
    }
    VpcAttachment way =
        containers.orElseThrow(
            () ->
                new IllegalArgumentException(
                    wanted.name() + " runs in a container, but there is no VPC link to it"));
    return Optional.of(
        CfnIntegration.Builder.create(scope.stack(), "HttpApiContainerIntegration")
            .apiId(apiId)
            .integrationType("HTTP_PROXY")
            .integrationMethod("ANY")
            .integrationUri(way.listenerArn())
            .connectionType("VPC_LINK")
            .connectionId(way.vpcLinkId())
            .payloadFormatVersion("1.0")
            .build());
  }
}
