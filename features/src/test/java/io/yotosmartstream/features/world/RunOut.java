package io.yotosmartstream.features.world;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;

/** Tokens that have run out, signed by the key of the local identity, as waiting takes too long. */
final class RunOut {
  private RunOut() {}

  static String copyOf(String token, Path data) {
    try {
      RSAKey key = RSAKey.parse(Files.readString(data.resolve("keys/access-tokens.jwk.json")));
      SignedJWT good = SignedJWT.parse(token);
      JWTClaimsSet past =
          new JWTClaimsSet.Builder(good.getJWTClaimsSet())
              .expirationTime(Date.from(Instant.now().minusSeconds(1)))
              .build();
      SignedJWT old = new SignedJWT(good.getHeader(), past);
      old.sign(new RSASSASigner(key));
      return old.serialize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
