package io.yotosmartstream.local.store;

import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.local.audio.UrlSigner;
import io.yotosmartstream.local.mail.Outbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The HTTP endpoint of the local store: objects by signed URLs, the outbox for people's eyes, the
 * key set of the access tokens.
 */
public final class LocalStoreServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final URI url;

  private LocalStoreServer(HttpServer server, ExecutorService threads, URI url) {
    this.server = server;
    this.threads = threads;
    this.url = url;
  }

  /**
   * @param port 0 takes a free one
   * @param jwks the key set as JSON
   */
  public static LocalStoreServer start(
      String host, int port, AudioStore store, UrlSigner signer, Outbox outbox, String jwks)
      throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext(UrlSigner.PATH, new Guarded(new ObjectHandler(store, signer)));
    OutboxHandler outboxHandler = new OutboxHandler(outbox::sent);
    server.createContext("/outbox", new Guarded(outboxHandler));
    server.createContext(
        "/.well-known/jwks.json",
        new Guarded(exchange -> Answers.send(exchange, 200, "application/json", jwks)));
    server.start();
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return new LocalStoreServer(
        server, threads, URI.create("http://" + shown + ":" + server.getAddress().getPort()));
  }

  /** Without a slash at its end. */
  public URI url() {
    return url;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
