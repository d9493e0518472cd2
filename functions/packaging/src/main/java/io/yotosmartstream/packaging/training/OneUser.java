package io.yotosmartstream.packaging.training;

import io.yotosmartstream.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A Cognito user pool with one user in it, who has always been there. */
public final class OneUser {
  public static final String ID = "6f0f2c9e-5a7e-4f0b-9d0e-5b1c7a8f4d21";
  public static final String EMAIL = "training@example.com";
  public static final String PASSWORD = "the-right-password";

  private OneUser() {}

  /**
   * @return null where Cognito would refuse
   */
  static @Nullable JsonNode answer(String operation, JsonNode request) {
    return switch (operation) {
      case "AdminInitiateAuth" ->
          request.path("AuthParameters").path("PASSWORD").asString("").equals(PASSWORD)
              ? Json.LENIENT.valueToTree(Map.of("AuthenticationResult", tokens()))
              : null;
      case "AdminGetUser" -> Json.LENIENT.valueToTree(user());
      default -> null;
    };
  }

  private static Map<String, Object> tokens() {
    String token = encoded("{\"alg\":\"RS256\"}") + "." + encoded("{\"sub\":\"" + ID + "\"}") + ".";
    return Map.of(
        "AccessToken",
        token + encoded("signature"),
        "RefreshToken",
        "refresh",
        "TokenType",
        "Bearer",
        "ExpiresIn",
        900);
  }

  private static Map<String, Object> user() {
    return Map.of(
        "Username",
        ID,
        "UserStatus",
        "CONFIRMED",
        "Enabled",
        true,
        "UserAttributes",
        List.of(Map.of("Name", "sub", "Value", ID), Map.of("Name", "email", "Value", EMAIL)));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
