package io.yotosmartstream.aws.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The key that signs addresses of audio, read from Parameter Store when the first is signed and
 * kept from then on: another key comes with another key id, so with another deployment.
 */
final class SigningKey implements Supplier<PrivateKey> {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private final Supplier<SsmClient> client;
  private final String parameter;
  private @Nullable PrivateKey key;

  /**
   * @param parameter its name
   */
  SigningKey(Supplier<SsmClient> client, String parameter) {
    this.client = client;
    this.parameter = parameter;
  }

  /**
   * @throws UncheckedIOException where it cannot be read now
   */
  @Override
  public synchronized PrivateKey get() {
    PrivateKey known = key;
    if (known == null) {
      known = parse(read());
      key = known;
    }
    return known;
  }

  private String read() {
    try {
      return client
          .get()
          .getParameter(get -> get.name(parameter).withDecryption(true))
          .parameter()
          .value();
    } catch (SdkException e) {
      throw new UncheckedIOException(
          new IOException("Cannot read the signing key from parameter " + parameter, e));
    }
  }

  private PrivateKey parse(String pem) {
    int begin = pem.indexOf(BEGIN);
    int end = pem.indexOf(END);
    if (begin < 0 || end < begin) {
      throw unusable(null);
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private IllegalStateException unusable(@Nullable Exception cause) {
    return new IllegalStateException(
        "Parameter %s must hold an RSA key in PEM that begins with %s; make signing-key makes one"
            .formatted(parameter, BEGIN),
        cause);
  }
}
