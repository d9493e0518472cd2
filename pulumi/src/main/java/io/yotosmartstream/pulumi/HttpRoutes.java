package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.apigatewayv2.Authorizer;
import com.pulumi.aws.apigatewayv2.AuthorizerArgs;
import com.pulumi.aws.apigatewayv2.Integration;
import com.pulumi.aws.apigatewayv2.IntegrationArgs;
import com.pulumi.aws.apigatewayv2.Route;
import com.pulumi.aws.apigatewayv2.RouteArgs;
import com.pulumi.aws.apigatewayv2.Stage;
import com.pulumi.aws.apigatewayv2.inputs.AuthorizerJwtConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.HttpApi;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.policies.Arns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands behind the HTTP API: who may call, which function or container answers. */
final class HttpRoutes extends Concern {
  private static final String EVERYTHING_ELSE = "$default";

  private final HttpApi wanted;
  private final Refs refs;
  private final Callers callers;
  private final Functions functions;
  private final Map<String, Integration> byFunction = new HashMap<>();
  private final Stage stage;

  /**
   * @param containers the way to them; needed where the blueprint has the API in a container
   * @throws IllegalArgumentException where it is needed and not there
   */
  HttpRoutes(
      AppBlueprint blueprint,
      Refs refs,
      Provider provider,
      Functions functions,
      Optional<VpcAttachment> containers) {
    super("http-routes", provider, blueprint.deletionProtection());
    this.wanted = blueprint.httpApi();
    this.refs = refs;
    this.functions = functions;
    this.callers = new Callers(blueprint, functions);
    Optional<Integration> container = container(containers);
    Authorizer signedIn = authorizer(blueprint);
    List<Resource> routes = new ArrayList<>();
    for (HttpApi.Route route : wanted.routes()) {
      Integration behind = container.orElseGet(() -> function(blueprint, route.function()));
      routes.add(route(route, behind, signedIn));
    }
    wanted.page().ifPresent(page -> routes.add(page(function(blueprint, page))));
    stage =
        HttpStage.make(wanted, refs, Encryption.key(blueprint, refs), mine(), after(all(routes)));
  }

  /** Live once it exists: what must follow a new API waits for it. */
  Stage stage() {
    return stage;
  }

  private Authorizer authorizer(AppBlueprint blueprint) {
    String issuer =
        "https://cognito-idp.%s.amazonaws.com/%s".formatted(blueprint.region(), Ref.USER_POOL_ID);
    return new Authorizer(
        wanted.name(),
        AuthorizerArgs.builder()
            .apiId(refs.get(Ref.HTTP_API_ID))
            .name(wanted.name())
            .authorizerType("JWT")
            .identitySources("$request.header.Authorization")
            .jwtConfiguration(
                AuthorizerJwtConfigurationArgs.builder()
                    .issuer(refs.resolve(issuer))
                    .audiences(refs.resolve(List.of(Ref.USER_POOL_CLIENT_ID.toString())))
                    .build())
            .build(),
        mine());
  }

  private Route route(HttpApi.Route route, Integration behind, Authorizer signedIn) {
    var args =
        RouteArgs.builder()
            .apiId(refs.get(Ref.HTTP_API_ID))
            .routeKey(route.key())
            .operationName(route.operationId())
            .target(target(behind));
    if (route.open()) {
      args.authorizationType("NONE");
    } else {
      args.authorizationType("JWT").authorizerId(signedIn.id());
    }
    return new Route(route.operationId(), args.build(), mine());
  }

  private Route page(Integration behind) {
    return new Route(
        wanted.name() + "-page",
        RouteArgs.builder()
            .apiId(refs.get(Ref.HTTP_API_ID))
            .routeKey(EVERYTHING_ELSE)
            .authorizationType("NONE")
            .target(target(behind))
            .build(),
        mine());
  }

  private static Output<String> target(Integration behind) {
    return behind.id().applyValue(id -> "integrations/" + id);
  }

  /** One for each function, however many routes lead there. */
  private Integration function(AppBlueprint blueprint, String key) {
    Integration known = byFunction.get(key);
    if (known != null) {
      return known;
    }
    callers.allow(
        key,
        "HttpApi",
        "apigateway.amazonaws.com",
        refs.resolve(Arns.of(blueprint).calls(Ref.HTTP_API_ID.toString())),
        mine());
    Integration made =
        new Integration(
            wanted.name() + "-" + key,
            IntegrationArgs.builder()
                .apiId(refs.get(Ref.HTTP_API_ID))
                .integrationType("AWS_PROXY")
                .integrationMethod("POST")
                .integrationUri(functions.get(key).alias().invokeArn())
                .payloadFormatVersion("2.0")
                .build(),
            mine());
    byFunction.put(key, made);
    return made;
  }

  private Optional<Integration> container(Optional<VpcAttachment> containers) {
    if (!wanted.container()) {
      return Optional.empty();
    }
    VpcAttachment way =
        containers.orElseThrow(
            () ->
                new IllegalArgumentException(
                    wanted.name() + " runs in a container, but there is no VPC link to it"));
    return Optional.of(
        new Integration(
            wanted.name() + "-container",
            IntegrationArgs.builder()
                .apiId(refs.get(Ref.HTTP_API_ID))
                .integrationType("HTTP_PROXY")
                .integrationMethod("ANY")
                .integrationUri(way.listenerArn())
                .connectionType("VPC_LINK")
                .connectionId(way.vpcLinkId())
                .payloadFormatVersion("1.0")
                .build(),
            mine()));
  }

  private static Resource[] all(List<Resource> resources) {
    return resources.toArray(Resource[]::new);
  }
}
