package io.yotosmartstream.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.functions.accounts.SignInResult;
import io.yotosmartstream.outcomes.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgeTest extends EdgeFixture {
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
}
