package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.loose.Loose;
import io.yotosmartstream.yoto.loose.LooseJson;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Claims of an access token, read without checking the signature: Yoto itself gave us the token
 * over TLS.
 */
final class Jwt {
  private Jwt() {}

  static Optional<Instant> expiry(String token) {
    return claims(token)
        .map(claims -> Loose.whole(claims, "exp"))
        .filter(seconds -> seconds > 0)
        .map(Instant::ofEpochSecond);
  }

  static Optional<String> subject(String token) {
    return claims(token).map(claims -> Loose.filledText(claims, "sub"));
  }

  static Optional<String> scope(String token) {
    return claims(token).map(claims -> Loose.filledText(claims, "scope"));
  }

  private static Optional<JsonNode> claims(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return LooseJson.object(Base64.getUrlDecoder().decode(parts[1]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
