package io.yotosmartstream.stack;

import io.yotosmartstream.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The HTTP API at the root of an address that every browser reaches. Its own address would be
 * {@code API.execute-api.localhost}, which not every system resolves.
 */
final class FrontDoor {
  static final String DOMAIN = "127.0.0.1";

  private FrontDoor() {}

  /**
   * @param api id of the HTTP API
   */
  static void addTo(StackTemplate template, String api) {
    ObjectNode domain = Json.STRICT.createObjectNode().put("DomainName", DOMAIN);
    domain.putObject("EndpointConfiguration").putArray("Types").add("REGIONAL");
    template.put("LaptopDomain", "AWS::ApiGateway::DomainName", domain);
    template.put(
        "LaptopDomainMapping",
        "AWS::ApiGateway::BasePathMapping",
        Json.STRICT
            .createObjectNode()
            .put("DomainName", DOMAIN)
            .put("RestApiId", api)
            .put("Stage", "$default"));
  }
}
