package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.YotoCloud;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;

/** Makes clients of the Yoto cloud. */
public final class YotoClients {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private YotoClients() {}

  /** For a public application. */
  public static YotoCloud over(YotoSettings settings, InstantSource clock) {
    return over(settings, ClientSecret.NONE, clock);
  }

  /** A client that may be used by any number of threads. */
  public static YotoCloud over(YotoSettings settings, ClientSecret secret, InstantSource clock) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    Exchange exchange = new Exchange(client);
    Api api = new Api(settings.apiUrl(), exchange);
    return new HttpYotoCloud(
        new OAuth(settings, secret, exchange, clock),
        new Family(api),
        new Library(api),
        new Media(api, exchange),
        new Content(api));
  }
}
