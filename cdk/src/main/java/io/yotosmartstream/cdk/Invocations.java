package io.yotosmartstream.cdk;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Whether each function may be called by what is to call it. Without a permission everything is
 * deployed, and the first call is answered with 500.
 */
final class Invocations {
  /** Types that call functions, with where they say so and as whom they call. */
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "AWS::ApiGatewayV2::Integration",
          new Caller("IntegrationUri", "apigateway.amazonaws.com"),
          "AWS::S3::Bucket",
          new Caller("NotificationConfiguration", "s3.amazonaws.com"),
          "AWS::Cognito::UserPool",
          new Caller("LambdaConfig", "cognito-idp.amazonaws.com"));

  private record Caller(String property, String principal) {}

  private Invocations() {}

  /**
   * @throws IllegalArgumentException where a function is to be called and may not be, with the way
   *     out
   */
  static void check(Path template) {
    try {
      check(template.getFileName().toString(), Json.STRICT.readTree(Files.readString(template)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void check(String name, JsonNode template) {
    JsonNode resources = template.path("Resources");
    resources.forEachEntry(
        (alias, resource) -> {
          if (type(resource).equals("AWS::Lambda::Alias")) {
            String function =
                resource.path("Properties").path("FunctionName").path("Ref").asString("");
            JsonNode of = resources.path(function).path("Properties").path("FunctionName");
            check(name, resources, alias, of.asString(""));
          }
        });
  }

  private static void check(String name, JsonNode resources, String alias, String function) {
    resources.forEachEntry(
        (id, resource) -> {
          Caller caller = CALLERS.get(type(resource));
          if (caller != null
              && names(resource.path("Properties").path(caller.property()), alias, function)
              && !allowed(resources, alias, caller.principal())) {
            throw new IllegalArgumentException(
                "%s: %s calls the function %s, but nothing lets %s call it: add an AWS::Lambda::Permission for %s (Callers)"
                    .formatted(name, id, function, caller.principal(), alias));
          }
        });
  }

  /** By a reference, or by its address where a reference would go round in a circle. */
  private static boolean names(JsonNode property, String alias, String function) {
    String text = property.toString();
    return text.contains("{\"Ref\":\"" + alias + "\"}")
        || text.contains(":function:" + function + ":");
  }

  private static boolean allowed(JsonNode resources, String alias, String principal) {
    return resources
        .valueStream()
        .filter(resource -> type(resource).equals("AWS::Lambda::Permission"))
        .map(resource -> resource.path("Properties"))
        .anyMatch(
            permission ->
                permission.path("Principal").asString("").equals(principal)
                    && permission.path("FunctionName").path("Ref").asString("").equals(alias));
  }

  private static String type(JsonNode resource) {
    return resource.path("Type").asString("");
  }
}
