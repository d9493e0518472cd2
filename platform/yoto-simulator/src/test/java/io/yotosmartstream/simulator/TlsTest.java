package io.yotosmartstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

  @TempDir private Path data;

  @Test
  void httpAndMqttSpeakTlsUnderTheWrittenCertificate()
      throws IOException, GeneralSecurityException, InterruptedException {
    try (Running run = new Running(s -> s.withData(data).withTls(true));
        HttpClient http = HttpClient.newBuilder().sslContext(trusting()).build()) {
      URI health = URI.create(run.simulator.httpUrl() + "/simulator/health");
      assertThat(health.getScheme()).isEqualTo("https");
      assertThat(
              http.send(
                      HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);
      URI mqtt = URI.create(run.simulator.mqttTcpUrl());
      try (SSLSocket socket =
          (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", mqtt.getPort())) {
        socket.setSoTimeout(5000);
        socket.startHandshake();
        assertThat(socket.getSession().isValid()).isTrue();
      }
      assertThat(run.simulator.mqttWebSocketUrl()).startsWith("wss://");
    }
  }

  private SSLContext trusting() throws IOException, GeneralSecurityException {
    X509Certificate certificate;
    try (var in = Files.newInputStream(data.resolve("certificate.pem"))) {
      certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
    certificate.verify(certificate.getPublicKey());
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("simulator", certificate);
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
