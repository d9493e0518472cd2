package io.yotosmartstream.features.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.features.world.Logs;
import io.yotosmartstream.functions.households.HouseholdKeys;
import io.yotosmartstream.functions.households.Member;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.launcher.LocalWorld;
import io.yotosmartstream.live.LiveTickets;
import io.yotosmartstream.local.LocalPlatform;
import io.yotosmartstream.packaging.runtime.FunctionError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Functions of the packaged artefact that no scenario reaches, by the events of AWS. */
class EventFunctionsIT {
  private static final byte[] FONT = {0, (byte) 0xFF, '\r', '\n', (byte) 0x80};

  private static Artefact artefact;
  private static Map<String, String> environment;
  private static LocalPlatform local;
  private static Logs logs;

  @BeforeAll
  static void prepare() throws IOException {
    Ground ground = new Ground("lambda-functions");
    artefact = new Artefact(ground);
    logs = ground.logs();
    Path page = Files.createDirectories(ground.folder().resolve("page/assets")).getParent();
    Files.writeString(page.resolve("index.html"), "the shell");
    Files.write(page.resolve("assets/font-1a2b.woff2"), FONT);
    environment = new LocalWorld(ground.settings(), logs).environment();
    environment.put("PAGE_DIR", page.toString());
    environment.put("SIGN_UP", "invitation");
    environment.put("FIRST_OWNER", "robin@example.com");
    local = LocalPlatform.open(environment);
  }

  @AfterAll
  static void tidyUp() {
    local.close();
    logs.close();
  }

  @Test
  void theLiveSocketConnectsWithAFreshTicketOnly() {
    String ticket = ticket();
    try (Instance liveSocket = instance("liveSocket")) {
      assertThat(status(liveSocket, AwsEvents.connect("c1", ticket))).isEqualTo(200);
      assertThat(status(liveSocket, AwsEvents.connect("c2", ticket))).isEqualTo(401);
      JsonNode answer = invoke(liveSocket, AwsEvents.said("c1", "{\\\"type\\\":\\\"ping\\\"}"));
      assertThat(Json.STRICT.readTree(answer.path("body").asString()).path("type").asString())
          .isEqualTo("pong");
    }
  }

  @Test
  void thePageIsServed() {
    try (Instance servePage = instance("servePage")) {
      JsonNode shell = invoke(servePage, AwsEvents.get("$default", "/players/y1"));
      assertThat(shell.path("statusCode").asInt()).isEqualTo(200);
      assertThat(new String(body(shell), StandardCharsets.UTF_8)).isEqualTo("the shell");
      assertThat(shell.path("headers").path("Content-Security-Policy").asString())
          .contains("default-src 'self'");
      assertThat(body(invoke(servePage, AwsEvents.get("$default", "/assets/font-1a2b.woff2"))))
          .isEqualTo(FONT);
    }
  }

  @Test
  void theEventThatKeepsWarmIsAnswered() throws IOException {
    Path event = Ground.checkout().resolve("functions/lambda/src/main/resources/keep-warm.json");
    try (Instance httpApi = instance("httpApi")) {
      JsonNode answer = invoke(httpApi, Files.readString(event));
      assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
    }
  }

  @Test
  void cognitoGetsItsEventBackOrWordsForThePerson() {
    try (Instance cognitoTrigger = instance("cognitoTrigger")) {
      String allowed = AwsEvents.signUp("robin@example.com");
      assertThat(invoke(cognitoTrigger, allowed)).isEqualTo(Json.STRICT.readTree(allowed));
      assertThatThrownBy(() -> invoke(cognitoTrigger, AwsEvents.signUp("zoe@example.com")))
          .isInstanceOf(FunctionError.class)
          .hasMessageContaining("\"errorMessage\":\"One signs up by invitation here");
    }
  }

  private static Instance instance(String definition) {
    return new Instance(definition, definition, artefact, environment, logs);
  }

  private static int status(Instance function, String event) {
    return invoke(function, event).path("statusCode").asInt();
  }

  private static JsonNode invoke(Instance function, String event) {
    return Json.STRICT.readTree(function.invoke(event.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] body(JsonNode answer) {
    assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
    return Base64.getDecoder().decode(answer.path("body").asString());
  }

  private static String ticket() {
    Table table = new Table(local.platform().items());
    Member member = new Member("u1", "h1", "u1@example.com", "Robin", Role.OWNER, Instant.EPOCH);
    table.write(Table.create(HouseholdKeys.membership("u1", "h1"), member));
    Instant end = local.platform().clock().instant().plusSeconds(900);
    return new LiveTickets(table, local.platform().clock())
        .issue(new LiveTickets.Grant("u1", "h1", end))
        .ticket();
  }
}
