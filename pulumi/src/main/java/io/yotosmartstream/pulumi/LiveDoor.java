package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.apigatewayv2.Api;
import com.pulumi.aws.apigatewayv2.ApiArgs;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Ref;

/** The WebSocket API without its routes, for those who need its address. Gives LIVE_API_ID. */
final class LiveDoor extends Concern {
  private final Api api;

  LiveDoor(AppBlueprint blueprint, Refs refs, Provider provider) {
    super("live-door", provider, blueprint.deletionProtection());
    String name = blueprint.liveApi().name();
    api =
        new Api(
            name,
            ApiArgs.builder()
                .name(name)
                .protocolType("WEBSOCKET")
                // As asyncapi.yaml tells messages apart.
                .routeSelectionExpression("$request.body.type")
                .build(),
            mine());
    refs.give(Ref.LIVE_API_ID, api.id());
  }

  Api api() {
    return api;
  }
}
