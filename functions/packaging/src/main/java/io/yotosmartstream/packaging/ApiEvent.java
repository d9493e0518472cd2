package io.yotosmartstream.packaging;

import io.yotosmartstream.packaging.training.OneUser;

/**
 * What API Gateway's HTTP API sends to a function.
 *
 * @param claims of the access token, as JSON; empty where nobody is signed in
 */
record ApiEvent(String method, String path, String body, String claims) {
  static final String SOMEBODY =
      "{\"sub\":\"%s\",\"token_use\":\"access\",\"exp\":\"9999999999\"}".formatted(OneUser.ID);

  static ApiEvent signIn(String password) {
    String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(OneUser.EMAIL, password);
    return new ApiEvent("POST", "/api/user-auth/sign-in", body, "");
  }

  String json() {
    return """
        {"version":"2.0","routeKey":"%1$s %2$s","rawPath":"%2$s","rawQueryString":"",
         "headers":{"content-type":"application/json"},%3$s
         "requestContext":{%4$s"http":{"method":"%1$s","path":"%2$s","sourceIp":"127.0.0.1"}},
         "isBase64Encoded":false}"""
        .formatted(
            method,
            path,
            body.isEmpty() ? "" : "\"body\":\"" + body.replace("\"", "\\\"") + "\",",
            claims.isEmpty() ? "" : "\"authorizer\":{\"jwt\":{\"claims\":" + claims + "}},");
  }
}
