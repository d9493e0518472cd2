package io.yotosmartstream.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRulesTest {
  private final Map<String, String> files = new HashMap<>();
  private final PageRules rules = rules("https://store.example.com wss://live.example.com");

  PageRulesTest() {
    files.put("index.html", "the shell");
    files.put("config.json", "{}");
    files.put("sw.js", "the service worker");
    files.put("assets/index-1a2b.js", "a script");
    files.put("assets/logo-1a2b.svg", "a picture");
    files.put("icons/icon.png", "an icon");
  }

  @ParameterizedTest
  @CsvSource({
    "/,the shell,text/html; charset=utf-8",
    "/index.html,the shell,text/html; charset=utf-8",
    "/config.json,{},application/json",
    "/sw.js,the service worker,text/javascript; charset=utf-8",
    "/assets/index-1a2b.js,a script,text/javascript; charset=utf-8",
    "/assets/logo-1a2b.svg,a picture,image/svg+xml",
    "/icons/icon.png,an icon,image/png"
  })
  void aFileIsSentWithItsType(String path, String body, String type) throws IOException {
    PageAnswer answer = rules.answer(path, null);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer)).isEqualTo(body);
    assertThat(answer.headers()).containsEntry("Content-Type", type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/players", "/players/y1", "/players/", "/assets", "/v1.2/cards"})
  void anAddressOfThePageGetsTheShell(String path) throws IOException {
    PageAnswer answer = rules.answer(path, null);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer)).isEqualTo("the shell");
    assertThat(answer.headers())
        .containsEntry("Content-Type", "text/html; charset=utf-8")
        .containsEntry("Cache-Control", "no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/old-9f9f.js", "/robots.txt", "/players/cover.png"})
  void aFileThatIsNotThereIsNotFound(String path) throws IOException {
    PageAnswer answer = rules.answer(path, null);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void aPageThatIsNotBuiltSaysSo() throws IOException {
    files.clear();

    PageAnswer answer = rules.answer("/", null);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(text(answer)).contains("not built");
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/index-1a2b.js,'public, max-age=31536000, immutable'",
    "/index.html,no-cache",
    "/config.json,no-cache",
    "/sw.js,no-cache",
    "/icons/icon.png,no-cache"
  })
  void onlyWhatHasAHashInItsNameIsKept(String path, String caching) throws IOException {
    assertThat(rules.answer(path, null).headers()).containsEntry("Cache-Control", caching);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
  void whoHasTheFileGetsNoBody(String header) throws IOException {
    String tag = rules.answer("/config.json", null).headers().get("ETag");

    PageAnswer answer = rules.answer("/config.json", header.formatted(tag));

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers()).containsEntry("ETag", tag);
  }

  @Test
  void whoHasAnOlderFileGetsTheNewOne() throws IOException {
    String tag = rules.answer("/config.json", null).headers().get("ETag");
    files.put("config.json", "{\"environment\":\"prod\"}");

    PageAnswer answer = rules.answer("/config.json", tag);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("ETag")).isNotEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/assets/index-1a2b.js", "/robots.txt"})
  void everyAnswerTellsTheBrowserWhatThePageMayDo(String path) throws IOException {
    Map<String, String> headers = rules.answer(path, null).headers();

    assertThat(headers)
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Referrer-Policy", "no-referrer");
    assertThat(headers.get("Content-Security-Policy"))
        .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'")
        .contains("connect-src 'self' https://store.example.com wss://live.example.com;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example; script-src *", "'unsafe-eval'", "*"})
  void sourcesThatAreNoOriginsAreRefused(String sources) {
    assertThatThrownBy(() -> rules(sources))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("CONTENT_SOURCES", "origins", sources);
  }

  private PageRules rules(String sources) {
    return new PageRules(
        path -> Optional.ofNullable(files.get(path)).map(f -> f.getBytes(StandardCharsets.UTF_8)),
        sources);
  }

  private static String text(PageAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
