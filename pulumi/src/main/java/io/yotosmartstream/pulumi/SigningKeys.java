package io.yotosmartstream.pulumi;

import com.pulumi.aws.cloudfront.KeyGroup;
import com.pulumi.aws.cloudfront.KeyGroupArgs;
import com.pulumi.aws.cloudfront.PublicKey;
import com.pulumi.aws.cloudfront.PublicKeyArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Whose signatures open audio.
 *
 * @param key whose private half the functions sign with
 */
record SigningKeys(PublicKey key, KeyGroup group) {
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";

  /**
   * @param pem public key
   * @throws IllegalArgumentException where it is anything else
   */
  static SigningKeys make(String name, String pem, CustomResourceOptions options) {
    // CloudFront gives it back with one line break at the end; any other text would never match.
    String text = pem.strip() + "\n";
    if (!text.startsWith(BEGIN)) {
      throw new IllegalArgumentException(
          "The key for signed audio addresses must be a public key in PEM that begins with "
              + BEGIN);
    }
    PublicKey key =
        new PublicKey(
            name,
            PublicKeyArgs.builder()
                // A key in use can be neither changed nor deleted: a new one stands beside it until
                // the group has changed over, and so needs another name.
                .name(name + "-" + fingerprint(text))
                .encodedKey(text)
                .build(),
            options);
    KeyGroup group =
        new KeyGroup(
            name,
            KeyGroupArgs.builder().name(name).items(key.id().applyValue(List::of)).build(),
            options);
    return new SigningKeys(key, group);
  }

  private static String fingerprint(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
