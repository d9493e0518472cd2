package io.yotosmartstream.aws.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tokens as the pool {@code eu-west-1_pool} signs them. */
record SignedTokens(RSAKey key) {
  static final String POOL = "eu-west-1_pool";
  static final String CLIENT = "client";
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  static SignedTokens withKey(String id) {
    try {
      return new SignedTokens(new RSAKeyGenerator(2048).keyID(id).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A good access token for 15 minutes. */
  String access() {
    return access(claims -> claims);
  }

  String access(UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .subject("user-1")
            .issuer("https://cognito-idp.eu-west-1.amazonaws.com/" + POOL)
            .claim("client_id", CLIENT)
            .claim("token_use", "access")
            .claim("cognito:groups", List.of("user"))
            .expirationTime(Date.from(NOW.plusSeconds(900)));
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              change.apply(claims).build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String jwks() {
    return new JWKSet(key.toPublicJWK()).toString();
  }
}
