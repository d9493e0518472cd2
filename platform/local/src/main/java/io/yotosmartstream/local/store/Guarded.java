package io.yotosmartstream.local.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers CORS, and 500 where a handler fails; always ends the exchange. */
record Guarded(HttpHandler handler) implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Cors.apply(exchange);
      if (exchange.getRequestMethod().equals("OPTIONS")) {
        Answers.empty(exchange, 204);
        return;
      }
      try {
        handler.handle(exchange);
      } catch (RuntimeException | IOException e) {
        if (exchange.getResponseCode() != -1) {
          LOG.debug("A client went away", e);
          return;
        }
        LOG.error("The local store failed", e);
        Answers.refuse(exchange, 500, "InternalError", "The local store failed; its log says why");
      }
    }
  }
}
