package io.yotosmartstream.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.AudioStore.SignedUpload;
import io.yotosmartstream.contracts.ManualClock;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.LocalFixture;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.local.jobs.AudioUploaded;
import io.yotosmartstream.local.jobs.LocalQueue;
import io.yotosmartstream.mail.Mailer.Mail;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreServerTest {
  private static final String KEY = "audio/h/a/original";
  private static final String PAGE = "http://localhost:5173";
  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private LocalFixture fixture;
  private LocalPlatform platform;
  private AudioStore store;
  private URI url;

  @BeforeEach
  void start() throws Exception {
    fixture = new LocalFixture(folder);
    platform = fixture.open(new ManualClock());
    store = platform.platform().audioStore();
    url = fixture.startStore(platform).url();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    fixture.close();
  }

  @Test
  void anUploadIsAnnouncedToTheQueue() throws Exception {
    SignedUpload upload = store.signUpload(KEY, "audio/mpeg", 5);
    HttpRequest request =
        HttpRequest.newBuilder(upload.url())
            .header("Content-Type", "audio/mpeg")
            .PUT(BodyPublishers.ofString("audio"))
            .build();
    assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    LocalQueue.Message message =
        platform.queue().poll(LocalQueue.AUDIO_UPLOADED, Duration.ofMinutes(1)).orElseThrow();
    assertThat(Json.STRICT.readValue(message.body(), AudioUploaded.class))
        .isEqualTo(new AudioUploaded(KEY, 5));
  }

  @Test
  void whatIsNoOriginalIsNotAnnounced() throws Exception {
    store.put("audio/h/a/stitched", "audio/mpeg", new ByteArrayInputStream(new byte[1]), 1);
    assertThat(platform.queue().poll(LocalQueue.AUDIO_UPLOADED, Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    SignedUpload upload = store.signUpload(KEY, "audio/mpeg", 1_000);
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      String head =
          "PUT "
              + upload.url().getRawPath()
              + "?"
              + upload.url().getRawQuery()
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: audio/mpeg\r\n"
              + "Content-Length: 1000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[400]);
      await().until(() -> partFiles() == 1);
    }
    await().until(() -> partFiles() == 0);
    assertThat(store.head(KEY)).isEmpty();
    assertThat(platform.queue().poll(LocalQueue.AUDIO_UPLOADED, Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void pagesOfThisMachineMayUseIt() throws Exception {
    HttpRequest preflight =
        HttpRequest.newBuilder(store.signUpload(KEY, "audio/mpeg", 5).url())
            .header("Origin", PAGE)
            .header("Access-Control-Request-Method", "PUT")
            .method("OPTIONS", BodyPublishers.noBody())
            .build();
    HttpResponse<Void> response = client.send(preflight, BodyHandlers.discarding());
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(PAGE);
    assertThat(header(response, "Access-Control-Allow-Methods")).contains("PUT");
    assertThat(header(response, "Access-Control-Allow-Headers")).contains("Content-Type");
  }

  @Test
  void refusalsToPagesCarryTheirHeadersToo() throws Exception {
    HttpResponse<String> response = get("/objects/" + KEY, PAGE);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(PAGE);
  }

  @Test
  void pagesFromElsewhereMayNot() throws Exception {
    for (String origin :
        new String[] {"https://evil.example", "null", "http://localhost.evil.example", "::"}) {
      HttpResponse<String> response = get("/objects/" + KEY, origin);
      assertThat(header(response, "Access-Control-Allow-Origin")).as(origin).isEmpty();
    }
  }

  @Test
  void theOutboxShowsMailsTheNewestFirstWithLinks() throws Exception {
    send("First", "See https://example.com/?a=1&b=2 now.");
    send("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)> $1 http://x.example/'\"<b>");
    HttpResponse<String> page = get("/outbox", "");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>", "<img", "<b>")
        .contains(
            "<a href=\"https://example.com/?a=1&amp;b=2\">https://example.com/?a=1&amp;b=2</a>")
        .contains("<a href=\"http://x.example/\">");
    assertThat(page.body().indexOf("&lt;script")).isLessThan(page.body().indexOf("First"));
  }

  @Test
  void theOutboxIsReadByProgramsToo() throws Exception {
    send("Grüße", "Code 123456");
    assertThat(
            Json.STRICT.readTree(get("/outbox.json", "").body()).at("/mails/0/subject").asString())
        .isEqualTo("Grüße");
  }

  @Test
  void noPageReadsTheOutbox() throws Exception {
    assertThat(header(get("/outbox.json", PAGE), "Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void theOutboxIsNotThereUnderAnotherName() throws Exception {
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      String head = "GET /outbox.json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void showsThePublicKeysOnly() throws Exception {
    HttpResponse<String> response = get("/.well-known/jwks.json", "");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Json.STRICT.readTree(response.body()).at("/keys/0").propertyNames())
        .containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
  }

  @Test
  void knowsNoOtherMethodsAndPaths() throws Exception {
    URI object = store.signDownload(KEY, Duration.ofHours(1), "a.mp3");
    HttpRequest delete = HttpRequest.newBuilder(object).DELETE().build();
    assertThat(client.send(delete, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    assertThat(get("/outbox/../keys", "").statusCode()).isEqualTo(404);
    assertThat(get("/", "").statusCode()).isEqualTo(404);
  }

  private void send(String subject, String text) {
    platform.platform().mailer().send(new Mail("ann@example.com", subject, text));
  }

  private long partFiles() throws Exception {
    try (var files = Files.walk(fixture.folder().resolve("audio"))) {
      return files.filter(file -> file.toString().endsWith(".part")).count();
    }
  }

  private HttpResponse<String> get(String path, String origin) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
