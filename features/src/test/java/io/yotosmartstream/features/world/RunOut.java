package io.yotosmartstream.features.world;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/**
 * Tokens that have run out, signed by the key of the world's identity, as waiting takes too long.
 */
public final class RunOut {
  private RunOut() {}

  /**
   * @param key file of the private key, a JWK or PEM
   */
  public static String copyOf(String token, Path key) {
    try {
      SignedJWT good = SignedJWT.parse(token);
      JWTClaimsSet past =
          new JWTClaimsSet.Builder(good.getJWTClaimsSet())
              .expirationTime(Date.from(Instant.now().minusSeconds(1)))
              .build();
      SignedJWT old = new SignedJWT(good.getHeader(), past);
      old.sign(signer(Files.readString(key)));
      return old.serialize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException | JOSEException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(String key)
      throws ParseException, JOSEException, GeneralSecurityException {
    if (key.startsWith("{")) {
      return new RSASSASigner(RSAKey.parse(key));
    }
    byte[] encoded = Base64.getMimeDecoder().decode(key.replaceAll("-----[A-Z ]+-----", ""));
    return new RSASSASigner(
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
  }
}
