package io.yotosmartstream.aws.audio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Supplier;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * From CloudFront, by its canned policy: the whole address and until when it is good, signed with
 * RSA and SHA-1, which is what CloudFront checks.
 *
 * @param site where CloudFront is, without a slash at the end
 * @param keyId the public half's, at CloudFront
 * @param key the private half
 */
record CloudFrontDownloads(String site, String keyId, Supplier<PrivateKey> key, InstantSource clock)
    implements Downloads {

  @Override
  public URI sign(String objectKey, Duration lifetime, String fileName) {
    String address =
        "%s/%s?response-content-disposition=%s"
            .formatted(
                site,
                SdkHttpUtils.urlEncodeIgnoreSlashes(objectKey),
                SdkHttpUtils.urlEncode(FileNames.disposition(fileName)));
    long expires = clock.instant().plus(lifetime).getEpochSecond();
    return URI.create(
        "%s&Expires=%d&Signature=%s&Key-Pair-Id=%s"
            .formatted(address, expires, signature(policy(address, expires)), keyId));
  }

  /** Byte for byte what CloudFront itself writes down before it checks: no blanks. */
  private static String policy(String address, long expires) {
    return ("{\"Statement\":[{\"Resource\":\"%s\",\"Condition\":"
            + "{\"DateLessThan\":{\"AWS:EpochTime\":%d}}}]}")
        .formatted(address, expires);
  }

  private String signature(String policy) {
    try {
      Signature rsa = Signature.getInstance("SHA1withRSA");
      rsa.initSign(key.get());
      rsa.update(policy.getBytes(StandardCharsets.UTF_8));
      // Base64 with letters of its own for those that mean something in an address.
      return Base64.getEncoder()
          .encodeToString(rsa.sign())
          .replace('+', '-')
          .replace('=', '_')
          .replace('/', '~');
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key of audio does not sign", e);
    }
  }
}
