package io.yotosmartstream.simulator.http;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** A certificate of this start's own making, for HTTPS and WSS. */
public final class Tls {

  private static final Duration LIFE = Duration.ofDays(30);

  private final SelfSigned.Identity identity;

  private Tls(SelfSigned.Identity identity) {
    this.identity = identity;
  }

  /** Makes a certificate and writes it into the folder as {@code certificate.pem}. */
  public static Tls create(Path folder) throws IOException, GeneralSecurityException {
    // Certificates live in the clients' time, which is the real one, not that of the timeline.
    Instant now = Instant.now();
    SelfSigned.Identity identity =
        SelfSigned.create(now.minus(Duration.ofHours(1)), now.plus(LIFE));
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("certificate.pem"), pem(identity.certificate()));
    return new Tls(identity);
  }

  public SSLContext forHttp() throws GeneralSecurityException, IOException {
    char[] password = new char[0];
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry(
        "simulator",
        identity.keys().getPrivate(),
        password,
        new X509Certificate[] {identity.certificate()});
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** For the players, who open addresses of this simulator and of the rest of the world. */
  public SSLContext forPlayers() throws IOException {
    try {
      return trusting();
    } catch (GeneralSecurityException e) {
      throw new IOException("The certificate cannot be trusted", e);
    }
  }

  private SSLContext trusting() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("simulator", identity.certificate());
    TrustManagerFactory usual =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    usual.init((KeyStore) null);
    int number = 0;
    for (TrustManager manager : usual.getTrustManagers()) {
      if (manager instanceof X509TrustManager authorities) {
        for (X509Certificate authority : authorities.getAcceptedIssuers()) {
          trusted.setCertificateEntry("authority-" + number++, authority);
        }
      }
    }
    TrustManagerFactory all =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    all.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, all.getTrustManagers(), null);
    return context;
  }

  public SslContext forMqtt() throws IOException {
    return SslContextBuilder.forServer(identity.keys().getPrivate(), identity.certificate())
        .build();
  }

  private static String pem(X509Certificate certificate) throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
