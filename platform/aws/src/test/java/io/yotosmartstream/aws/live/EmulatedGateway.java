package io.yotosmartstream.aws.live;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.emulators.Emulator;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * A WebSocket API on MiniStack whose function tells whoever says something its connection id. Made
 * by plain HTTP, as no adapter needs the SDK's clients for that.
 */
final class EmulatedGateway {
  private static final String STAGE = "live";
  private static final String FUNCTION =
      """
      def handler(event, context):
          return {"statusCode": 200, "body": event["requestContext"]["connectionId"]}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Emulator emulator = Emulators.miniStack();
  private final AwsClients clients = AwsClients.from(emulator.settings());
  private final String apiId;

  EmulatedGateway() throws IOException, InterruptedException {
    apiId =
        made(
                "apigateway",
                "/v2/apis",
                Map.of(
                    "name",
                    "live",
                    "protocolType",
                    "WEBSOCKET",
                    "routeSelectionExpression",
                    "$request.body.action"))
            .path("apiId")
            .asString();
    String api = "/v2/apis/" + apiId;
    String integration =
        made(
                "apigateway",
                api + "/integrations",
                Map.of("integrationType", "AWS_PROXY", "integrationUri", function()))
            .path("integrationId")
            .asString();
    made(
        "apigateway",
        api + "/routes",
        Map.of("routeKey", "$default", "target", "integrations/" + integration));
    made("apigateway", api + "/stages", Map.of("stageName", STAGE, "autoDeploy", true));
  }

  AwsClients clients() {
    return clients;
  }

  /** Its address is of the form for clients that cannot choose the host's name. */
  Map<String, String> settings() {
    return Map.of("LIVE_API_URL", address().toString());
  }

  URI socket() {
    return URI.create(address().toString().replaceFirst("^http", "ws"));
  }

  private URI address() {
    return emulator.endpoint().resolve("/_aws/execute-api/%s/%s".formatted(apiId, STAGE));
  }

  private String function() throws IOException, InterruptedException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream files = new ZipOutputStream(zip)) {
      files.putNextEntry(new ZipEntry("main.py"));
      files.write(FUNCTION.getBytes(StandardCharsets.UTF_8));
    }
    return made(
            "lambda",
            "/2015-03-31/functions",
            Map.of(
                "FunctionName",
                "whoami-" + apiId,
                "Runtime",
                "python3.12",
                "Handler",
                "main.handler",
                "Role",
                "arn:aws:iam::000000000000:role/whoami",
                "Code",
                Map.of("ZipFile", zip.toByteArray())))
        .path("FunctionArn")
        .asString();
  }

  private JsonNode made(String service, String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    String scope = "test/20260101/eu-west-1/%s/aws4_request".formatted(service);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(emulator.endpoint().resolve(path))
                .header(
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=%s, SignedHeaders=host, Signature=none"
                        .formatted(scope))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.STRICT.writeValueAsString(body)))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + " answers " + answer.statusCode() + answer.body());
    }
    return Json.LENIENT.readTree(answer.body());
  }
}
