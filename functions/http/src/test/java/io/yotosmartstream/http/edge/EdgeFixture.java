package io.yotosmartstream.http.edge;

import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.functions.households.Member;
import io.yotosmartstream.functions.households.UserProfile;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.LocalPlatform;
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
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An edge over the local table, with functions that the tests give. */
abstract class EdgeFixture {
  static final TokenClaims ADULT = new TokenClaims("adult", Set.of("user"), 4_000_000_000L);
  static final TokenClaims VIEWER = new TokenClaims("viewer", Set.of("user"), 4_000_000_000L);

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
  LocalPlatform local;
  Edge edge;
  private final Map<String, Functions.Bound> functions = new HashMap<>();
  final List<Object> asked = new ArrayList<>();

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

  HttpAnswer send(String body, Map<String, String> headers) {
    return edge.handle(
        call(
            "POST",
            "/api/players/yBedroom/commands",
            body,
            headers.isEmpty() ? json() : headers,
            ADULT));
  }

  static Map<String, String> json() {
    return Map.of("content-type", "application/json");
  }

  static Map<String, String> withCorrelation(String id) {
    return Map.of("content-type", "application/json", "x-correlation-id", id);
  }

  static HttpCall call(
      String method,
      String path,
      String body,
      Map<String, String> headers,
      @Nullable TokenClaims claims) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new HttpCall(method, path, Map.of(), headers, Map.of(), bytes, "ip", claims);
  }

  <T> void bind(String operationId, Class<T> type, Function<T, Object> function) {
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

  static JsonNode json(HttpAnswer answer) {
    return Json.STRICT.readTree(answer.body());
  }

  static String title(HttpAnswer answer) {
    return json(answer).path("title").asString();
  }
}
