package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.media.AudioInfo;
import io.yotosmartstream.simulator.media.AudioProbe;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Really fetches streams, about as fast as a player would: a buffer at once, then the pace of the
 * audio. What players do here is little known (section 4.1), so most of it is a quirk.
 */
final class HttpStreamSource implements StreamSource, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HttpStreamSource.class);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int PROBED = 32 * 1024;
  private static final int BUFFERED_SECONDS = 20;

  /** A pace for streams whose bitrate cannot be read from their first bytes: 192 kb/s. */
  private static final int USUAL_BYTES_PER_SECOND = 24_000;

  private final Live<Quirks> quirks;
  private final HttpClient http;

  /**
   * @param tls whom to trust; null for the machine's usual authorities
   */
  HttpStreamSource(Live<Quirks> quirks, @Nullable SSLContext tls) {
    this.quirks = quirks;
    HttpClient.Builder builder = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER);
    this.http = (tls == null ? builder : builder.sslContext(tls)).build();
  }

  @Override
  public Listening open(String url, Listener listener) {
    Thread thread = Thread.ofVirtual().name("stream").start(() -> listen(url, listener));
    return thread::interrupt;
  }

  private void listen(String url, Listener listener) {
    long received = 0;
    int bytesPerSecond = USUAL_BYTES_PER_SECOND;
    String problem = "";
    try {
      for (int i = 1; i < quirks.get().fetchRepeats(); i++) {
        request(url, -1).body().close();
      }
      for (int attempt = 0; attempt <= quirks.get().fetchReconnects(); attempt++) {
        Heard heard = new Heard(listener, received, bytesPerSecond);
        try (InputStream body = request(url, received).body()) {
          heard.toTheEnd(body);
          listener.ended((double) heard.received / heard.bytesPerSecond);
          return;
        } catch (IOException broken) {
          problem = String.valueOf(broken.getMessage());
          received = heard.received;
          bytesPerSecond = heard.bytesPerSecond;
        }
      }
      log.info("A stream failed: {}", problem);
      listener.failed(problem);
    } catch (IOException | IllegalArgumentException unusable) {
      log.info("A stream cannot be opened: {}", unusable.getMessage());
      listener.failed(String.valueOf(unusable.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<InputStream> request(String url, long from)
      throws IOException, InterruptedException {
    URI address = URI.create(url);
    for (int i = 0; i <= quirks.get().fetchRedirects(); i++) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(Duration.ofSeconds(quirks.get().fetchTimeoutSeconds()))
              .header("User-Agent", "YotoPlayer (simulated)");
      if (from > 0 || quirks.get().fetchWithRange()) {
        request.header("Range", "bytes=" + Math.max(from, 0) + "-");
      }
      HttpResponse<InputStream> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (REDIRECTS.contains(answer.statusCode())) {
        answer.body().close();
        address = address.resolve(answer.headers().firstValue("Location").orElse(""));
      } else if (answer.statusCode() == 200 || answer.statusCode() == 206) {
        return answer;
      } else {
        answer.body().close();
        throw new IOException("the address answered " + answer.statusCode());
      }
    }
    throw new IOException("more than " + quirks.get().fetchRedirects() + " redirects");
  }

  /** Listening to one connection. */
  private static final class Heard {
    private final Listener listener;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final long begun = System.nanoTime();
    private long received;
    private int bytesPerSecond;

    Heard(Listener listener, long received, int bytesPerSecond) {
      this.listener = listener;
      this.received = received;
      this.bytesPerSecond = bytesPerSecond;
    }

    void toTheEnd(InputStream body) throws IOException, InterruptedException {
      byte[] buffer = new byte[8 * 1024];
      long here = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        if (here == 0) {
          listener.opened();
        }
        here += n;
        received += n;
        probe(buffer, n);
        keepPace(here);
      }
      if (here == 0 && received == 0) {
        throw new IOException("the stream is empty");
      }
    }

    private void probe(byte[] buffer, int n) {
      if (head.size() < PROBED) {
        head.write(buffer, 0, n);
        bytesPerSecond =
            AudioProbe.probe(head.toByteArray(), head.size())
                .map(AudioInfo::bitrate)
                .filter(bitrate -> bitrate > 8_000)
                .map(bitrate -> bitrate / 8)
                .orElse(bytesPerSecond);
      }
    }

    private void keepPace(long here) throws InterruptedException {
      long early =
          (here / bytesPerSecond - BUFFERED_SECONDS) * 1_000_000_000L - (System.nanoTime() - begun);
      if (early > 0) {
        LockSupport.parkNanos(early);
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
