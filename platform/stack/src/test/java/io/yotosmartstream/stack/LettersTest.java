package io.yotosmartstream.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LettersTest {
  /** As MiniStack 1.5.33 tells them, the oldest first. */
  private static final byte[] SENT =
      """
      {"messages": {"000000000000": [
        {"To": ["anna@example.com"], "Subject": "One", "BodyText": "<b>1</b>", "Timestamp": 1795296695.5},
        {"To": ["ben@example.com"], "Subject": "Two", "BodyText": "2", "Timestamp": 1795296696.5}]}}
      """
          .getBytes(StandardCharsets.UTF_8);

  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer miniStack;
  private Letters letters;

  @BeforeEach
  void twoMailsWereSent() throws IOException {
    miniStack = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    miniStack.createContext(
        "/_ministack/ses/messages",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, SENT.length);
            exchange.getResponseBody().write(SENT);
          }
        });
    miniStack.start();
    letters = new Letters(URI.create("http://127.0.0.1:" + miniStack.getAddress().getPort()));
  }

  @AfterEach
  void close() {
    letters.close();
    miniStack.stop(0);
    http.close();
  }

  @Test
  void peopleReadThemAsAPage() throws Exception {
    HttpResponse<String> page = get(letters.address());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).contains("anna@example.com", "&lt;b&gt;1&lt;/b&gt;");
    assertThat(page.body().indexOf("Two")).isLessThan(page.body().indexOf("One"));
  }

  @Test
  void programsReadThemAsJsonTheNewestFirst() throws Exception {
    JsonNode mails = Json.STRICT.readTree(get(letters.address() + ".json").body()).path("mails");

    assertThat(mails.findValuesAsString("subject")).containsExactly("Two", "One");
    assertThat(mails.findValuesAsString("to"))
        .containsExactly("ben@example.com", "anna@example.com");
    assertThat(mails.get(0).path("id").asInt()).isGreaterThan(mails.get(1).path("id").asInt());
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
