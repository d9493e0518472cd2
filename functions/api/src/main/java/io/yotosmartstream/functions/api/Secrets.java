package io.yotosmartstream.functions.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets, and the hashes under which they are kept. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** 256 random bits, as 43 characters that need no escaping in a URL. */
  public static String random() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return base64(secret);
  }

  /** SHA-256 as hex. */
  public static String hash(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  /** The challenge of a PKCE verifier (RFC 7636, method S256). */
  public static String pkceChallenge(String verifier) {
    return base64(sha256(verifier));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
