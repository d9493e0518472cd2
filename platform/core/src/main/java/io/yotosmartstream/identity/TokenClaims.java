package io.yotosmartstream.identity;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What our parts need of a verified access token, which carries the claims of a Cognito access
 * token.
 *
 * @param userId the claim {@code sub}
 * @param groups the claim {@code cognito:groups}
 * @param expiresAtEpochSecond the claim {@code exp}
 */
public record TokenClaims(String userId, Set<String> groups, long expiresAtEpochSecond) {

  /**
   * @return the claims, or null where {@code sub} is missing, {@code exp} is no number or it is not
   *     an access token
   */
  public static @Nullable TokenClaims from(Map<String, ?> claims) {
    Object sub = claims.get("sub");
    if (!(sub instanceof String userId)
        || userId.isBlank()
        || !"access".equals(claims.get("token_use"))) {
      return null;
    }
    Object exp = claims.get("exp");
    if (exp != null && !exp.toString().matches("[0-9]{1,18}")) {
      return null;
    }
    long expires =
        exp == null ? 0 : Long.parseLong(exp.toString()); // API Gateway hands it over as text
    return new TokenClaims(userId, groups(claims.get("cognito:groups")), expires);
  }

  /**
   * A list of names, as in the token, or the text {@code [admin user]} that API Gateway makes of
   * it.
   */
  static Set<String> groups(@Nullable Object claim) {
    Set<String> groups = new LinkedHashSet<>();
    switch (claim) {
      case null -> {}
      case Iterable<?> names -> names.forEach(name -> groups.add(String.valueOf(name)));
      default -> {
        String text = claim.toString().trim();
        if (text.startsWith("[") && text.endsWith("]")) {
          text = text.substring(1, text.length() - 1);
        }
        for (String name : text.split("[ ,]+")) {
          if (!name.isBlank()) {
            groups.add(name);
          }
        }
      }
    }
    return Set.copyOf(groups);
  }
}
