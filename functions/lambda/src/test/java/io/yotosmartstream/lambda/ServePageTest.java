package io.yotosmartstream.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServePageTest {
  /** What Lambda takes as an answer, in bytes. */
  private static final int LAMBDA_TAKES = 6_291_556;

  private static final byte[] FONT = {0, (byte) 0xFF, '\r', '\n', (byte) 0x80};

  @TempDir Path folder;
  private Path page;
  private LambdaHouse house;

  @BeforeEach
  void open() throws IOException {
    page = folder.resolve("page");
    Files.createDirectories(page.resolve("assets"));
    Files.writeString(page.resolve("index.html"), "the shell ü");
    Files.write(page.resolve("assets/font-1a2b.woff2"), FONT);
    house = new LambdaHouse(folder.resolve("data"), Map.of("PAGE_DIR", page.toString()));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anAddressOfThePageGetsTheShell() {
    APIGatewayV2HTTPResponse answer = get("/players/y%201", Map.of());

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(new String(body(answer), StandardCharsets.UTF_8)).isEqualTo("the shell ü");
    assertThat(answer.getHeaders())
        .containsEntry("Content-Type", "text/html; charset=utf-8")
        .containsEntry("X-Content-Type-Options", "nosniff");
  }

  @Test
  void bytesArriveAsTheyAre() {
    APIGatewayV2HTTPResponse answer = get("/assets/font-1a2b.woff2", Map.of());

    assertThat(body(answer)).isEqualTo(FONT);
    assertThat(answer.getHeaders()).containsEntry("Content-Type", "font/woff2");
  }

  @Test
  void whoHasTheFileGetsNoBody() {
    String tag = get("/", Map.of()).getHeaders().get("ETag");

    APIGatewayV2HTTPResponse answer = get("/", Map.of("if-none-match", tag));

    assertThat(answer.getStatusCode()).isEqualTo(304);
    assertThat(body(answer)).isEmpty();
  }

  @Test
  void headIsGetWithoutABody() {
    APIGatewayV2HTTPResponse answer = ask("HEAD", "/", Map.of());

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getHeaders()).isEqualTo(get("/", Map.of()).getHeaders());
    assertThat(body(answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void otherMethodsAreRefused(String method) {
    APIGatewayV2HTTPResponse answer = ask(method, "/", Map.of());

    assertThat(answer.getStatusCode()).isEqualTo(405);
    assertThat(answer.getHeaders()).containsEntry("Allow", "GET, HEAD");
  }

  @ParameterizedTest
  @CsvSource({"GET,/api", "GET,/api/no-such-thing", "POST,/api/no-such-thing"})
  void anOperationThatIsNotThereIsNoPage(String method, String path) {
    APIGatewayV2HTTPResponse answer = ask(method, path, Map.of("x-correlation-id", "abc-12345"));

    assertThat(answer.getStatusCode()).isEqualTo(404);
    assertThat(answer.getHeaders()).containsEntry("Content-Type", "application/problem+json");
    assertThat(Json.STRICT.readTree(body(answer)).path("correlationId").asString())
        .isEqualTo("abc-12345");
  }

  @Test
  void theLargestFileThatIsSentIsOneThatLambdaTakes() throws IOException {
    Files.write(page.resolve("assets/large-1a2b.js"), new byte[ServePage.MOST_BYTES]);

    APIGatewayV2HTTPResponse answer = get("/assets/large-1a2b.js", Map.of());

    assertThat(body(answer)).hasSize(ServePage.MOST_BYTES);
    assertThat(Json.STRICT.writeValueAsBytes(answer).length).isLessThan(LAMBDA_TAKES);
  }

  @Test
  void aLargerFileIsRefusedWithTheLimit() throws IOException {
    Files.write(page.resolve("assets/large-1a2b.js"), new byte[ServePage.MOST_BYTES + 1]);

    APIGatewayV2HTTPResponse answer = get("/assets/large-1a2b.js", Map.of());

    assertThat(answer.getStatusCode()).isEqualTo(413);
    assertThat(Json.STRICT.readTree(body(answer)).path("detail").asString())
        .contains("4500000 bytes");
  }

  private APIGatewayV2HTTPResponse get(String rawPath, Map<String, String> headers) {
    return ask("GET", rawPath, headers);
  }

  private APIGatewayV2HTTPResponse ask(String method, String rawPath, Map<String, String> headers) {
    APIGatewayV2HTTPEvent.RequestContext.Http http =
        APIGatewayV2HTTPEvent.RequestContext.Http.builder()
            .withMethod(method)
            .withPath(rawPath)
            .build();
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withRawPath(rawPath)
            .withHeaders(headers)
            .withRequestContext(
                APIGatewayV2HTTPEvent.RequestContext.builder().withHttp(http).build())
            .build();
    return house
        .<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>function("servePage")
        .apply(event);
  }

  private static byte[] body(APIGatewayV2HTTPResponse answer) {
    assertThat(answer.getIsBase64Encoded()).isTrue();
    return Base64.getDecoder().decode(answer.getBody());
  }
}
