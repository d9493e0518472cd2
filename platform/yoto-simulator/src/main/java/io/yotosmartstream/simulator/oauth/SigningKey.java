package io.yotosmartstream.simulator.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
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
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.store.Documents;
import io.yotosmartstream.simulator.store.Hashes;
import java.text.ParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Signs tokens with RS256 under a key that survives restarts. */
final class SigningKey {

  private static final String DOCUMENT = "signing-key";

  private final RSAKey key;
  private final RSASSASigner signer;
  private final RSASSAVerifier verifier;

  SigningKey(Documents documents) {
    try {
      Optional<JsonNode> saved = documents.load(DOCUMENT);
      if (saved.isPresent()) {
        key = RSAKey.parse(saved.get().toString());
      } else {
        key =
            new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyID(Hashes.random(12))
                .generate();
        documents.save(DOCUMENT, Json.MAPPER.readTree(key.toJSONString()));
      }
      signer = new RSASSASigner(key);
      verifier = new RSASSAVerifier(key);
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException("The signing key cannot be used", e);
    }
  }

  String sign(JWTClaimsSet claims) {
    try {
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .type(JOSEObjectType.JWT)
              .keyID(key.getKeyID())
              .build();
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The claims of a token this key signed; empty for anything else. */
  Optional<JWTClaimsSet> verify(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      return jwt.verify(verifier) ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException notOurs) {
      return Optional.empty();
    }
  }

  String jwks() {
    return new JWKSet(key.toPublicJWK()).toString();
  }
}
