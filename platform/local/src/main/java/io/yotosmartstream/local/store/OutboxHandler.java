package io.yotosmartstream.local.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.mail.Outbox;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The mails, for people at {@code /outbox}, for programs at {@code /outbox.json}.
 *
 * @param outbox the newest first
 */
public record OutboxHandler(Supplier<List<Outbox.Sent>> outbox) implements HttpHandler {

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    // Else a page elsewhere could give its own name this address and read the codes.
    if (!Cors.isLoopback("http://" + exchange.getRequestHeaders().getFirst("Host"))) {
      Answers.refuse(exchange, 403, "AccessDenied", "The outbox is for this machine only");
      return;
    }
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    List<Outbox.Sent> mails = outbox.get();
    switch (exchange.getRequestURI().getPath()) {
      case "/outbox.json" ->
          Answers.send(
              exchange,
              200,
              "application/json",
              Json.STRICT.writeValueAsString(Map.of("mails", mails)));
      case "/outbox", "/outbox/" -> {
        exchange
            .getResponseHeaders()
            .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        Answers.send(exchange, 200, "text/html; charset=utf-8", OutboxPage.html(mails));
      }
      default -> Answers.refuse(exchange, 404, "NotFound", "There is nothing here");
    }
  }
}
