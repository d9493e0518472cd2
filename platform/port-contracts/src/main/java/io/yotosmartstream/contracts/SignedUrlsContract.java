package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.AudioStore.SignedUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link AudioStore} says of signed URLs, by real HTTP. */
public abstract class SignedUrlsContract {
  private static final byte[] AUDIO = "0123456789".getBytes(StandardCharsets.US_ASCII);
  private static final Duration HOUR = Duration.ofHours(1);

  protected final ManualClock clock = new ManualClock();
  protected final String key = "audio/" + UUID.randomUUID() + "/a/original";
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private AudioStore store;

  /**
   * @param clock says when URLs are signed; it is set back and forth
   */
  protected abstract AudioStore store(InstantSource clock) throws Exception;

  @BeforeEach
  void makeStore() throws Exception {
    store = store(clock);
  }

  @AfterEach
  void closeClient() {
    client.close();
  }

  @Test
  void anUploadAppearsWithItsType() throws Exception {
    SignedUpload upload = store.signUpload(key, "audio/mpeg", AUDIO.length);
    assertThat(upload.expiresAt()).isEqualTo(clock.instant().plus(HOUR));
    assertThat(put(upload, "audio/mpeg", AUDIO).statusCode()).isEqualTo(200);
    assertThat(store.read(key, 0, 100)).isEqualTo(AUDIO);
    assertThat(store.head(key).orElseThrow().contentType()).isEqualTo("audio/mpeg");
  }

  @Test
  void anotherTypeIsRefused() throws Exception {
    SignedUpload upload = store.signUpload(key, "audio/mpeg", AUDIO.length);
    assertThat(put(upload, "text/html", AUDIO).statusCode()).isBetween(400, 499);
    assertThat(store.head(key)).isEmpty();
  }

  @Test
  void anotherSizeIsRefused() throws Exception {
    SignedUpload upload = store.signUpload(key, "audio/mpeg", AUDIO.length);
    assertThat(put(upload, "audio/mpeg", new byte[AUDIO.length + 1]).statusCode())
        .isBetween(400, 499);
    assertThat(put(upload, "audio/mpeg", new byte[AUDIO.length - 1]).statusCode())
        .isBetween(400, 499);
    assertThat(store.head(key)).isEmpty();
  }

  @Test
  void anUploadToAnotherKeyIsRefused() throws Exception {
    SignedUpload upload = store.signUpload(key, "audio/mpeg", AUDIO.length);
    String other = "audio/" + UUID.randomUUID() + "/a/original";
    URI url = URI.create(upload.url().toString().replace(key, other));
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "audio/mpeg")
            .PUT(BodyPublishers.ofByteArray(AUDIO))
            .build();
    assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    assertThat(store.head(other)).isEmpty();
  }

  @Test
  void anUploadUrlReadsNothing() throws Exception {
    putDirectly();
    SignedUpload upload = store.signUpload(key, "audio/mpeg", AUDIO.length);
    assertThat(get(upload.url()).statusCode()).isEqualTo(403);
  }

  @Test
  void urlsRunOut() throws Exception {
    putDirectly();
    clock.advance(HOUR.multipliedBy(-2));
    URI download = store.signDownload(key, HOUR, "a.mp3");
    SignedUpload upload = store.signUpload(key, "audio/mpeg", AUDIO.length);
    clock.advance(HOUR.multipliedBy(2));
    assertThat(get(download).statusCode()).isEqualTo(403);
    assertThat(put(upload, "audio/mpeg", AUDIO).statusCode()).isEqualTo(403);
  }

  @Test
  protected void noUrlIsGoodWithoutItsSignature() throws Exception {
    putDirectly();
    String url = store.signDownload(key, HOUR, "a.mp3").toString();
    assertThat(get(URI.create(url.substring(0, url.indexOf('?')))).statusCode()).isEqualTo(403);
  }

  @Test
  void noUrlIsGoodThatWasChanged() throws Exception {
    putDirectly();
    String url = store.signDownload(key, HOUR, "a.mp3").toString();
    assertThat(get(URI.create(url + "x")).statusCode()).isEqualTo(403);
    assertThat(get(URI.create(url.replace("a.mp3", "b.mp3"))).statusCode()).isEqualTo(403);
  }

  @Test
  void aDownloadIsWhole() throws Exception {
    putDirectly();
    HttpResponse<byte[]> response = get(store.signDownload(key, HOUR, "a.mp3"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(AUDIO);
    assertThat(header(response, "Content-Type")).isEqualTo("audio/mpeg");
    assertThat(header(response, "Content-Length")).isEqualTo("10");
    assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(response, "ETag")).isNotBlank();
  }

  @Test
  void aDownloadCarriesItsNameInAnyScript() throws Exception {
    putDirectly();
    URI url = store.signDownload(key, HOUR, "Gute Nacht, Bär 🐻.mp3");
    assertThat(header(get(url), "Content-Disposition"))
        .contains("filename*=UTF-8''Gute%20Nacht%2C%20B%C3%A4r%20%F0%9F%90%BB.mp3");
  }

  @Test
  void partsAreAnswered() throws Exception {
    putDirectly();
    URI url = store.signDownload(key, HOUR, "a.mp3");
    assertPart(url, "bytes=0-3", "0123", "bytes 0-3/10");
    assertPart(url, "bytes=4-", "456789", "bytes 4-9/10");
    assertPart(url, "bytes=-2", "89", "bytes 8-9/10");
    assertPart(url, "bytes=8-100", "89", "bytes 8-9/10");
  }

  @Test
  void aPartBeyondTheEndIsRefused() throws Exception {
    putDirectly();
    HttpResponse<byte[]> response = part(store.signDownload(key, HOUR, "a.mp3"), "bytes=10-20");
    assertThat(response.statusCode()).isEqualTo(416);
  }

  @Test
  void aDownloadOfNothingIs404() throws Exception {
    assertThat(get(store.signDownload(key, HOUR, "a.mp3")).statusCode()).isEqualTo(404);
  }

  private void assertPart(URI url, String range, String body, String contentRange)
      throws Exception {
    HttpResponse<byte[]> response = part(url, range);
    assertThat(response.statusCode()).isEqualTo(206);
    assertThat(new String(response.body(), StandardCharsets.US_ASCII)).isEqualTo(body);
    assertThat(header(response, "Content-Range")).isEqualTo(contentRange);
  }

  private void putDirectly() throws IOException {
    store.put(key, "audio/mpeg", new ByteArrayInputStream(AUDIO), AUDIO.length);
  }

  /** With the headers of the upload, but that type. */
  private HttpResponse<Void> put(SignedUpload upload, String type, byte[] body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(upload.url())
            .method(upload.method(), BodyPublishers.ofByteArray(body));
    upload
        .headers()
        .forEach(
            (name, value) -> {
              // The length is set by clients themselves.
              if (!name.toLowerCase(Locale.ROOT).equals("content-length")) {
                request.setHeader(name, value);
              }
            });
    return client.send(request.setHeader("Content-Type", type).build(), BodyHandlers.discarding());
  }

  private HttpResponse<byte[]> get(URI url) throws Exception {
    return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> part(URI url, String range) throws Exception {
    return client.send(
        HttpRequest.newBuilder(url).header("Range", range).build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
