package io.yotosmartstream.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP port, on the loopback address only. Login host, API host and media hosts are all here.
 */
public final class HttpFront implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HttpFront.class);

  static {
    // Without these, small answers on kept connections wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final boolean tls;
  private volatile Router router = new Router();

  /**
   * Binds the port; nothing is answered before {@link #serve}.
   *
   * @throws java.net.BindException when the port is taken
   */
  public HttpFront(int port, @Nullable SSLContext tls) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
    this.tls = tls != null;
    if (tls == null) {
      server = HttpServer.create(address, 128);
    } else {
      HttpsServer secure = HttpsServer.create(address, 128);
      secure.setHttpsConfigurator(new HttpsConfigurator(tls));
      server = secure;
    }
    server.setExecutor(workers);
    server.createContext("/", this::answer);
  }

  public void serve(Router routes) {
    router = routes;
    server.start();
  }

  public String url() {
    return (tls ? "https" : "http") + "://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      CrossOrigin.allow(exchange);
      if (exchange.getRequestMethod().equals("OPTIONS")) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      send(exchange, reply(exchange));
    } catch (IOException gone) {
      log.debug("A client went away: {}", gone.getMessage());
    }
  }

  private Reply reply(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    try {
      Optional<Router.Match> match = router.find(exchange.getRequestMethod(), path);
      if (match.isEmpty()) {
        return ApiError.notFound("Nothing at " + exchange.getRequestMethod() + " " + path).reply();
      }
      return match.get().handler().handle(request(exchange, match.get().parameters()));
    } catch (ApiError refused) {
      return refused.reply();
    } catch (IOException | RuntimeException failure) {
      log.warn("{} {} failed", exchange.getRequestMethod(), path, failure);
      return ApiError.of(500, "internal", "The simulator failed; its log says why").reply();
    }
  }

  private static Request request(HttpExchange exchange, Map<String, String> parameters) {
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        parameters,
        Request.decode(query == null ? "" : query),
        name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)),
        exchange.getRequestBody());
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head && reply.length() > 0) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(reply.length()));
    }
    if (head || reply.length() == 0) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    // To this server 0 means "chunked, length unknown" and -1 "no body".
    exchange.sendResponseHeaders(reply.status(), Math.max(reply.length(), 0));
    try (OutputStream out = exchange.getResponseBody()) {
      reply.body().writeTo(out);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
