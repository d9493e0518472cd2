package io.yotosmartstream.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.aws.standin.FaultyService;
import io.yotosmartstream.aws.standin.FaultyService.Fault;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import io.yotosmartstream.yoto.YotoCloudException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AwsPlatformTest {
  private static final Map<String, String> BARE =
      Map.of(
          "YOTO_PLATFORM", "aws",
          "AWS_REGION", "eu-west-1",
          "AWS_ACCESS_KEY_ID", "key",
          "AWS_SECRET_ACCESS_KEY", "secret");

  private static Platform platform(Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(BARE);
    variables.putAll(more);
    return PlatformProvider.load(variables);
  }

  static Stream<Arguments> uses() {
    return Stream.of(
        use("TABLE_NAME", p -> p.items().get(new Key("a", "b"))),
        use("AUDIO_BUCKET", p -> p.audioStore().delete("audio/h/a/original")),
        use("USER_POOL_ID", p -> p.identity().signIn("robin@example.com", "password")),
        use("TOKEN_SECRETS", p -> p.tokenVault().load("account")),
        use("WAKE_UP_QUEUE_URL", p -> p.wakeUps().accountsChanged()),
        use("WAKE_UP_QUEUE_URL", p -> p.wakeUpSource().hear(null)),
        use("JOB_QUEUE_URL", p -> p.jobs().enqueue(new JobMessage("house", "job", null))),
        use("UI_BUCKET", p -> p.page().find("index.html")));
  }

  private static Arguments use(String missing, ThrowingConsumer<Platform> first) {
    return Arguments.of(missing, first);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uses")
  void aPortSaysOnItsFirstUseWhichVariableIsMissing(
      String missing, ThrowingConsumer<Platform> first) {
    Platform platform = platform(Map.of());
    assertThatThrownBy(() -> first.acceptThrows(platform))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(missing);
  }

  @Test
  void liveUpdatesGoNowhereWhereNoAddressIsGiven() {
    LiveMessage changed = LiveMessage.ThingChanged.card(Instant.EPOCH, null, "c");
    assertThatCode(() -> platform(Map.of()).live().publish("house", changed))
        .doesNotThrowAnyException();
  }

  @Test
  void hintsByHttpNeedTheSecretOfBoth() {
    Platform platform = platform(Map.of("MQTT_SERVICE_URL", "http://127.0.0.1:1"));
    assertThatThrownBy(() -> platform.live().endSessions("user"))
        .hasMessageContaining("INTERNAL_SECRET");
  }

  @Test
  void timesAreWholeMilliseconds() {
    assertThat(platform(Map.of()).clock().instant().getNano() % 1_000_000).isZero();
  }

  @Test
  void theSecretOfTheApplicationIsReadWhenYotoIsAsked() {
    FaultyService.Rules secrets =
        (operation, request) ->
            Json.LENIENT.createObjectNode().put("SecretString", request.get("SecretId").asString());
    try (FaultyService service = new FaultyService(secrets)) {
      Map<String, String> variables = new HashMap<>(service.settings("SECRETS_MANAGER"));
      variables.put("YOTO_CLIENT_SECRET", "yoto-client-dev");
      variables.put("YOTO_CLIENT_ID", "client");
      variables.put("YOTO_LOGIN_URL", "http://127.0.0.1:1");
      Platform platform = platform(variables);
      assertThat(service.calls()).isEmpty();

      assertThatThrownBy(() -> platform.yotoCloud().refresh("refresh"))
          .isInstanceOf(YotoCloudException.class);
      assertThat(service.calls()).containsExactly("GetSecretValue");

      service.goesWrong(Fault.DOWN);
      assertThatThrownBy(() -> platform.yotoCloud().refresh("refresh"))
          .isInstanceOf(YotoCloudException.class)
          .hasMessageContaining("yoto-client-dev")
          .extracting("kind")
          .isEqualTo(YotoCloudException.Kind.UNAVAILABLE);
    }
  }
}
