package io.yotosmartstream.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.local.files.KeyFolder;
import io.yotosmartstream.local.identity.Sessions.Session;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access tokens: JWTs, RS256, with the claims of a Cognito access token. */
final class AccessTokens {
  static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final int KEY_BITS = 2048;

  private final RSAKey key;
  private final InstantSource clock;

  AccessTokens(KeyFolder keys, InstantSource clock) {
    byte[] json = keys.obtain("access-tokens.jwk.json", AccessTokens::makeKey);
    try {
      this.key = RSAKey.parse(new String(json, StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new IllegalStateException("The key of the access tokens is damaged", e);
    }
    this.clock = clock;
  }

  String issue(Session session, List<String> groups) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(session.userId())
            .issuer(LocalIdentity.ISSUER)
            .claim("client_id", LocalIdentity.CLIENT_ID)
            .claim("token_use", "access")
            .claim("scope", "aws.cognito.signin.user.admin")
            .claim("cognito:groups", groups)
            .claim("username", session.userId())
            .claim("auth_time", session.startedAt().getEpochSecond())
            .claim("origin_jti", session.sessionId())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("Cannot sign an access token", e);
    }
    return token.serialize();
  }

  @Nullable TokenClaims verify(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      // Named here, not taken from the token: its header is the caller's word.
      if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
          || !token.verify(new RSASSAVerifier(key.toRSAPublicKey()))) {
        return null;
      }
      JWTClaimsSet claims = token.getJWTClaimsSet();
      Date expires = claims.getExpirationTime();
      if (!LocalIdentity.ISSUER.equals(claims.getIssuer())
          || !LocalIdentity.CLIENT_ID.equals(claims.getClaim("client_id"))
          || expires == null
          || !clock.instant().isBefore(expires.toInstant())) {
        return null;
      }
      // Dates become seconds again, as they are in the token.
      return TokenClaims.from(claims.toJSONObject());
    } catch (ParseException | JOSEException e) {
      return null;
    }
  }

  /** The public half, as {@code /.well-known/jwks.json} shows it. */
  String jwks() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  private static byte[] makeKey() {
    try {
      RSAKey made =
          new RSAKeyGenerator(KEY_BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      return made.toJSONString().getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException e) {
      throw new IllegalStateException("Cannot make an RSA key", e);
    }
  }
}
