package io.yotosmartstream.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.speech.LocalSpeech;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/**
 * Polly, which no emulator speaks: its two calls, with words that are really spoken, by the
 * laptop's own voice.
 */
public final class PollyStandIn implements AutoCloseable {
  private static final List<String> NAMES = List.of("Amy", "Joanna", "Vicki");
  private static final List<String> LANGUAGES = List.of("en-GB", "en-US", "de-DE");

  private final SpeechSynthesizer voice = LocalSpeech.create();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public PollyStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/v1/voices", this::voices);
    server.createContext("/v1/speech", this::speech);
    server.start();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void voices(HttpExchange exchange) throws IOException {
    List<Map<String, Object>> voices =
        java.util.stream.IntStream.range(0, NAMES.size())
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "Id", NAMES.get(i),
                        "Name", NAMES.get(i),
                        "Gender", "Female",
                        "LanguageCode", LANGUAGES.get(i),
                        "LanguageName", LANGUAGES.get(i),
                        "SupportedEngines", List.of("neural", "standard")))
            .toList();
    answer(
        exchange, 200, "application/json", Json.STRICT.writeValueAsBytes(Map.of("Voices", voices)));
  }

  private void speech(HttpExchange exchange) throws IOException {
    JsonNode asked = Json.LENIENT.readTree(exchange.getRequestBody().readAllBytes());
    if (!NAMES.contains(asked.path("VoiceId").asString(""))) {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", "ValidationException");
      answer(exchange, 400, "application/json", "{\"message\":\"no such voice\"}".getBytes());
      return;
    }
    String text =
        asked
            .path("Text")
            .asString()
            .replaceAll("<[^>]*>", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
    byte[] spoken = voice.speak(text, voice.voices().getFirst().id()).audio();
    exchange.getResponseHeaders().set("x-amzn-RequestCharacters", "" + text.length());
    answer(exchange, 200, "audio/mpeg", spoken);
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
