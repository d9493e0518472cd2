package io.yotosmartstream.blueprint;

import java.util.List;

/**
 * The live socket, a WebSocket API of API Gateway.
 *
 * @param stage last part of its address
 * @param function key of the function that answers all routes
 */
public record LiveApi(
    String name,
    String stage,
    List<String> routes,
    String function,
    HttpApi.Throttle throttle,
    LogGroup accessLogs,
    String accessLogFormat) {
  public LiveApi {
    routes = List.copyOf(routes);
  }
}
