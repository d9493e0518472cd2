package io.yotosmartstream.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id hashes in PHC form ({@code $argon2id$v=19$m=..,t=..,p=..$salt$hash}). The
 * cost stands in the hash, so it can be raised without making old ones useless.
 */
final class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final PasswordCost cost;
  private final SecureRandom random = new SecureRandom();
  private final String nobodys;

  Passwords(PasswordCost cost) {
    this.cost = cost;
    this.nobodys = hash("a password that nobody has");
  }

  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = argon2id(password, salt, cost, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memoryKibibytes(),
            cost.passes(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }

  boolean matches(String password, String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalStateException("That is not an Argon2id hash");
    }
    PasswordCost used =
        new PasswordCost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    return MessageDigest.isEqual(expected, argon2id(password, salt, used, expected.length));
  }

  /** Takes as long as {@link #matches}, so that nobody learns who has an account. */
  void matchNobody(String password) {
    matches(password, nobodys);
  }

  private static byte[] argon2id(String password, byte[] salt, PasswordCost cost, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(cost.memoryKibibytes())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .build());
    // The same letters typed on another system may come composed in another way.
    String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
    byte[] hash = new byte[length];
    generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
