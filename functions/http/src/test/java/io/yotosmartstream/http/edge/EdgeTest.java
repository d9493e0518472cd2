package io.yotosmartstream.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.functions.accounts.SignInResult;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.functions.households.Member;
import io.yotosmartstream.functions.households.UserProfile;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.players.CommandKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EdgeTest {
  private static final TokenClaims ADULT = new TokenClaims("adult", Set.of("user"), 4_000_000_000L);
  private static final TokenClaims VIEWER =
      new TokenClaims("viewer", Set.of("user"), 4_000_000_000L);

  /** Asks for a command; only what the tests look at. */
  public record Command(
      Caller caller,
      String deviceId,
      CommandKind kind,
      @Nullable String cardId,
      @Nullable String chapterKey,
      @Nullable String trackKey,
      @Nullable Integer secondsIn,
      @Nullable Integer volume,
      @Nullable Integer seconds) {}

  /** Asks for another title. */
  public record Rename(Caller caller, String audioId, long ifMatch, String title) {}

  /** A thing with a version. */
  public record Thing(String title, long version) {}

  /** Asks to sign in. */
  public record SignIn(String email, String password, String sourceIp) {}

  /** Carries the cookie. */
  public record Refresh(@Nullable String refreshToken) {}

  /** Asks for a page. */
  public record Page(Caller caller, int limit, @Nullable String cursor) {}

  @TempDir Path folder;
  private LocalPlatform local;
  private Edge edge;
  private final Map<String, Functions.Bound> functions = new HashMap<>();
  private final List<Object> asked = new ArrayList<>();

  @BeforeEach
  void open() {
    local =
        LocalPlatform.open(
            Map.of(
                "YOTO_DATA", folder.toString(),
                "YOTO_LOGIN_URL", "http://127.0.0.1:1",
                "YOTO_API_URL", "http://127.0.0.1:1",
                "YOTO_CLIENT_ID", "test",
                "YOTO_CALLBACK_URL", "http://127.0.0.1:1/yoto/callback"));
    Table table = new Table(local.platform().items());
    user(table, "adult", Role.ADULT);
    user(table, "viewer", Role.VIEWER);
    edge =
        new Edge(
            Contract.load(),
            functions::get,
            new Callers(table),
            table,
            local.platform().ids(),
            local.platform().clock(),
            new RefreshCookies(true));
    bind(
        "sendCommand",
        Command.class,
        command -> new Thing(command.kind() + " " + command.volume(), 1));
    bind("updateAudio", Rename.class, rename -> new Thing(rename.title(), rename.ifMatch() + 1));
    bind("listAudio", Page.class, page -> new Thing("limit " + page.limit(), 1));
    bind("signOut", Page.class, page -> Nothing.NOTHING);
  }

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void pathBodyAndCallerBecomeOneRecord() {
    HttpAnswer answer = send("{\"kind\":\"set-volume\",\"volume\":5}", Map.of());

    assertThat(answer.status()).isEqualTo(202);
    assertThat(asked)
        .singleElement()
        .isInstanceOfSatisfying(
            Command.class,
            command -> {
              assertThat(command.deviceId()).isEqualTo("yBedroom");
              assertThat(command.kind()).isEqualTo(CommandKind.SET_VOLUME);
              assertThat(command.caller().householdId()).isEqualTo("house-adult");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"set-volume\",\"volume\":17} | /volume | It must be at most 16.",
        "{\"kind\":\"set-volume\",\"volume\":-1} | /volume | It must be at least 0.",
        "{\"kind\":\"set-volume\",\"volume\":\"loud\"} | /volume | It must be of type integer.",
        "{\"kind\":\"explode\"} | /kind | It must be one of",
        "{\"volume\":5} | /kind | It is missing.",
        "{\"kind\":\"pause\",\"surprise\":1} | /surprise | There is no such field here.",
        "{\"kind\": | '' | The body is not JSON",
        "[1] | '' | It must be of type object."
      })
  void aWrongBodySaysWhatIsWrongAndWhere(String body, String pointer, String detail) {
    HttpAnswer answer = send(body, Map.of());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    JsonNode error = json(answer).path("errors").get(0);
    assertThat(error.path("pointer").asString()).isEqualTo(pointer);
    assertThat(error.path("detail").asString()).startsWith(detail);
    assertThat(asked).isEmpty();
  }

  @Test
  void nobodySignedInIsTold() {
    HttpAnswer answer = edge.handle(call("POST", "/api/players/x/commands", "{}", Map.of(), null));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
  }

  @Test
  void aRoleThatIsTooSmallIsRefused() {
    HttpAnswer answer =
        edge.handle(
            call("POST", "/api/players/x/commands", "{\"kind\":\"pause\"}", Map.of(), VIEWER));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(json(answer).path("detail").asString()).contains("role adult");
  }

  @Test
  void theVersionTravelsAsETagAndIfMatch() {
    Map<String, String> headers = Map.of("content-type", "application/json", "if-match", "\"7\"");
    HttpAnswer answer =
        edge.handle(call("PATCH", "/api/audio/a1", "{\"title\":\"x\"}", headers, ADULT));

    assertThat(answer.headers()).containsEntry("ETag", "\"8\"");
    HttpAnswer without =
        edge.handle(call("PATCH", "/api/audio/a1", "{\"title\":\"x\"}", json(), ADULT));
    assertThat(without.status()).isEqualTo(400);
    assertThat(json(without).toString()).contains("If-Match");
  }

  @Test
  void listsHaveALimitWithADefault() {
    assertThat(title(edge.handle(call("GET", "/api/audio", "", Map.of(), ADULT))))
        .isEqualTo("limit 25");
    HttpCall five =
        new HttpCall(
            "GET",
            "/api/audio",
            Map.of("limit", "5"),
            Map.of(),
            Map.of(),
            new byte[0],
            "ip",
            ADULT);
    assertThat(title(edge.handle(five))).isEqualTo("limit 5");
    HttpCall many =
        new HttpCall(
            "GET",
            "/api/audio",
            Map.of("limit", "1000"),
            Map.of(),
            Map.of(),
            new byte[0],
            "ip",
            ADULT);
    assertThat(edge.handle(many).status()).isEqualTo(400);
    HttpCall odd =
        new HttpCall(
            "GET", "/api/audio", Map.of("page", "2"), Map.of(), Map.of(), new byte[0], "ip", ADULT);
    assertThat(json(edge.handle(odd)).toString()).contains("parameters/page");
  }

  @Test
  void theSameKeyWithTheSameRequestIsDoneOnce() {
    Map<String, String> key =
        Map.of("content-type", "application/json", "idempotency-key", "key-0001");
    HttpAnswer first = send("{\"kind\":\"pause\"}", key);
    HttpAnswer again = send("{\"kind\":\"pause\"}", key);
    HttpAnswer other = send("{\"kind\":\"stop\"}", key);

    assertThat(asked).hasSize(1);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.status()).isEqualTo(202);
    assertThat(other.status()).isEqualTo(400);
  }

  @Test
  void aRefusalIsNotRememberedUnderItsKey() {
    Map<String, String> key =
        Map.of("content-type", "application/json", "idempotency-key", "key-0002");
    bind(
        "sendCommand",
        Command.class,
        command -> {
          throw Refusal.conflict("not now");
        });
    assertThat(send("{\"kind\":\"pause\"}", key).status()).isEqualTo(409);
    bind("sendCommand", Command.class, command -> new Thing("done", 1));

    assertThat(send("{\"kind\":\"pause\"}", key).status()).isEqualTo(202);
  }

  @Test
  void theRefreshTokenTravelsInACookieOnly() {
    SignInResult result =
        new SignInResult(SignInResult.Outcome.SIGNED_IN, "access", 900, null, null, "s3cret");
    bind("signIn", SignIn.class, signIn -> result);
    bind("refreshSession", Refresh.class, refresh -> result);

    HttpAnswer signedIn =
        edge.handle(
            call(
                "POST",
                "/api/user-auth/sign-in",
                "{\"email\":\"a@b.example\",\"password\":\"x\"}",
                json(),
                null));

    assertThat(signedIn.status())
        .as(new String(signedIn.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    assertThat(signedIn.cookie())
        .contains(
            "yoto_refresh=s3cret", "HttpOnly", "SameSite=Strict", "Secure", "Path=/api/user-auth");
    assertThat(new String(signedIn.body(), StandardCharsets.UTF_8))
        .doesNotContain("s3cret", "refreshToken");
    HttpCall refresh =
        new HttpCall(
            "POST",
            "/api/user-auth/refresh",
            Map.of(),
            Map.of(),
            Map.of("yoto_refresh", "old"),
            new byte[0],
            "ip",
            null);
    edge.handle(refresh);
    assertThat(asked.getLast()).isEqualTo(new Refresh("old"));
  }

  @Test
  void aPlainCorrelationIdIsKeptAndAnOddOneReplaced() {
    String kept =
        send("{\"kind\":\"pause\"}", withCorrelation("page-0123456789"))
            .headers()
            .get("X-Correlation-Id");
    String replaced =
        send("{\"kind\":\"pause\"}", withCorrelation("<script>alert(1)</script>"))
            .headers()
            .get("X-Correlation-Id");

    assertThat(kept).isEqualTo("page-0123456789");
    assertThat(replaced).matches("[0-9A-Z]{26}");
  }

  @Test
  void whatFailsInsideShowsNothingOfTheInside() {
    bind(
        "sendCommand",
        Command.class,
        command -> {
          throw new IllegalStateException("jdbc:sqlite password hunter2");
        });

    HttpAnswer answer = send("{\"kind\":\"pause\"}", Map.of());

    assertThat(answer.status()).isEqualTo(500);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .doesNotContain("hunter2", "sqlite");
  }

  @Test
  void unknownAddressesAndMethodsAreTold() {
    assertThat(edge.handle(call("GET", "/api/nothing", "", Map.of(), ADULT)).status())
        .isEqualTo(404);
    HttpAnswer wrong = edge.handle(call("DELETE", "/api/health", "", Map.of(), ADULT));
    assertThat(wrong.status()).isEqualTo(405);
    assertThat(wrong.headers()).containsEntry("Allow", "GET");
  }

  @Test
  void aCursorThatIsNoneIsTheCallersFault() {
    bind(
        "listAudio",
        Page.class,
        page ->
            new Table(local.platform().items())
                .list(Thing.class, new ItemQuery("p", "", true, 5, page.cursor())));
    HttpCall call =
        new HttpCall(
            "GET",
            "/api/audio",
            Map.of("cursor", "%%%"),
            Map.of(),
            Map.of(),
            new byte[0],
            "ip",
            ADULT);

    HttpAnswer answer = edge.handle(call);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer).toString()).contains("parameters/cursor");
  }

  @Test
  void aHugeBodyAndAnotherTypeAreRefused() {
    assertThat(send("x".repeat(1_000_001), Map.of()).status()).isEqualTo(413);
    HttpAnswer form =
        send("kind=pause", Map.of("content-type", "application/x-www-form-urlencoded"));
    assertThat(json(form).toString()).contains("headers/Content-Type");
  }

  private HttpAnswer send(String body, Map<String, String> headers) {
    return edge.handle(
        call(
            "POST",
            "/api/players/yBedroom/commands",
            body,
            headers.isEmpty() ? json() : headers,
            ADULT));
  }

  private static Map<String, String> json() {
    return Map.of("content-type", "application/json");
  }

  private static Map<String, String> withCorrelation(String id) {
    return Map.of("content-type", "application/json", "x-correlation-id", id);
  }

  private static HttpCall call(
      String method,
      String path,
      String body,
      Map<String, String> headers,
      @Nullable TokenClaims claims) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new HttpCall(method, path, Map.of(), headers, Map.of(), bytes, "ip", claims);
  }

  private <T> void bind(String operationId, Class<T> type, Function<T, Object> function) {
    functions.put(
        operationId,
        new Functions.Bound(
            type,
            request -> {
              asked.add(request);
              return function.apply(type.cast(request));
            }));
  }

  private static void user(Table table, String userId, Role role) {
    String household = "house-" + userId;
    table.write(
        Table.create(
            new Key("USER#" + userId, "PROFILE"),
            new UserProfile(userId, userId + "@example.com", userId, household, Instant.EPOCH)));
    table.write(
        Table.create(
            new Key("USER#" + userId, "HOUSE#" + household),
            new Member(userId, household, userId + "@example.com", userId, role, Instant.EPOCH)));
  }

  private static JsonNode json(HttpAnswer answer) {
    return Json.STRICT.readTree(answer.body());
  }

  private static String title(HttpAnswer answer) {
    return json(answer).path("title").asString();
  }
}
