package io.yotosmartstream.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * The front door, an HTTP API of API Gateway.
 *
 * @param routes one per operation of the contract
 * @param page key of the function that serves the page by the default route; empty where CloudFront
 *     does
 * @param container whether all routes go to the load balancer instead of functions
 */
public record HttpApi(
    String name,
    List<Route> routes,
    Optional<String> page,
    boolean container,
    Cors cors,
    Throttle throttle,
    LogGroup accessLogs,
    String accessLogFormat) {
  public HttpApi {
    routes = List.copyOf(routes);
  }

  /**
   * One operation.
   *
   * @param group of the contract, {@code players} or {@code audio}
   * @param function key of the function that answers; without meaning in a container
   * @param open whether nobody needs to be signed in
   */
  public record Route(
      String operationId,
      String method,
      String path,
      String group,
      String function,
      boolean open,
      Throttle throttle) {
    /** As API Gateway writes it, {@code GET /api/players/{deviceId}}. */
    public String key() {
      return method + " " + path;
    }
  }

  /** Requests a second, lasting and at once. */
  public record Throttle(int requestsPerSecond, int burst) {}
}
