package io.yotosmartstream.features.lambda;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** API Gateway's JWT authorizer of an HTTP API: RS256 by key set, issuer, client, times. */
public final class Authorizer {
  private final URI keySet;
  private final String issuer;
  private final String clientId;
  private final Set<String> runOut = ConcurrentHashMap.newKeySet();
  private JWKSet keys;

  public Authorizer(URI keySet, String issuer, String clientId) {
    this.keySet = keySet;
    this.issuer = issuer;
    this.clientId = clientId;
  }

  public URI keySet() {
    return keySet;
  }

  /** From now on it takes the token's time for over: nobody waits for that here. */
  public void runOut(String token) {
    runOut.add(token);
  }

  /** The claims as the gateway passes them: texts, and lists as {@code [one two]}. */
  Optional<Map<String, String>> claims(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.empty();
    }
    String text = authorization.substring(7).strip();
    try {
      SignedJWT token = SignedJWT.parse(text);
      JWK key = keys().getKeyByKeyId(token.getHeader().getKeyID());
      if (key == null
          || !JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
          || !token.verify(new RSASSAVerifier(key.toRSAKey()))) {
        return Optional.empty();
      }
      JWTClaimsSet claims = token.getJWTClaimsSet();
      return good(claims) && !runOut.contains(text) ? Optional.of(texts(claims)) : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private boolean good(JWTClaimsSet claims) {
    Date expires = claims.getExpirationTime();
    return issuer.equals(claims.getIssuer())
        && clientId.equals(claims.getClaim("client_id"))
        && expires != null
        && Instant.now().isBefore(expires.toInstant());
  }

  private static Map<String, String> texts(JWTClaimsSet claims) {
    Map<String, String> texts = new LinkedHashMap<>();
    claims
        .toJSONObject()
        .forEach(
            (name, value) ->
                texts.put(
                    name,
                    value instanceof Collection<?> many
                        ? many.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ", "[", "]"))
                        : String.valueOf(value)));
    return texts;
  }

  private synchronized JWKSet keys() throws ParseException {
    try {
      if (keys == null) {
        keys = JWKSet.load(keySet.toURL());
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
