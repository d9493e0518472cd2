package io.yotosmartstream.features.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** Tokens that look like ours. */
public final class Tokens {
  private Tokens() {}

  /** The same header and claims, signed by a key that nobody knows. */
  public static String signedByAnother(String good) {
    try {
      SignedJWT known = SignedJWT.parse(good);
      SignedJWT forged = new SignedJWT(known.getHeader(), known.getJWTClaimsSet());
      forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
      return forged.serialize();
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same claims with {@code alg: none}. */
  public static String unsigned(String good) {
    try {
      return new PlainJWT(SignedJWT.parse(good).getJWTClaimsSet()).serialize();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
