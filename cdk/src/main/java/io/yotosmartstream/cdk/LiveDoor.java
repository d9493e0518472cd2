package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Ref;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;

/** The WebSocket API without its routes, for those who need its address. Gives LIVE_API_ID. */
final class LiveDoor {
  LiveDoor(Scope scope) {
    CfnApi api =
        CfnApi.Builder.create(scope.stack(), "LiveApi")
            .name(scope.blueprint().liveApi().name())
            .protocolType("WEBSOCKET")
            // As asyncapi.yaml tells messages apart.
            .routeSelectionExpression("$request.body.type")
            .build();
    scope.refs().give(Ref.LIVE_API_ID, api.getRef());
  }
}
