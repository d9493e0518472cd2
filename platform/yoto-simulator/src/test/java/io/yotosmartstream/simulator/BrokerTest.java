package io.yotosmartstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final Running run = Running.fresh().booted();
  private final String token = run.token();

  @AfterEach
  void stop() {
    run.close();
  }

  private Mqtt connect() throws MqttException {
    return Mqtt.connect(run, token);
  }

  private String url() {
    return run.simulator.mqttWebSocketUrl();
  }

  @Test
  void aCommandIsAckedAndAnswered() throws MqttException {
    try (Mqtt mqtt = connect().subscribe(Running.BEDROOM, "response", "data/events")) {
      mqtt.publish(Running.BEDROOM, "command/events/request", "wake up");
      await().atMost(SOON).until(() -> passing(() -> !mqtt.on("data/events").isEmpty()));
      assertThat(mqtt.on("response").getFirst().text())
          .isEqualTo("{\"status\":{\"events\":\"OK\",\"req_body\":\"wake up\"}}");
      assertThat(mqtt.on("data/events").getFirst().json().path("cardId").asString())
          .isEqualTo("none");
    }
  }

  @Test
  void plainTcpWorksToo() throws MqttException {
    String tcp = run.simulator.mqttTcpUrl();
    try (Mqtt mqtt = Mqtt.connect(tcp, "TCP1", Mqtt.USER, token, true)) {
      mqtt.subscribe(Running.BEDROOM, "data/events");
      run.simulator.publishRaw(Running.BEDROOM, "data/events", new byte[] {(byte) 0xFF});
      await().atMost(SOON).until(() -> !mqtt.heard.isEmpty());
      assertThat(mqtt.heard.getFirst().payload()).containsExactly(0xFF);
    }
  }

  @Test
  void onlyAGoodTokenUnderTheRightNameComesIn() {
    String scopeless = run.token(Running.FAMILY, "family:devices:view");
    assertRefused("C1", "_?x-amz-customauthorizer-name=Other", token);
    assertRefused("C1", "someone", token);
    assertRefused("C1", Mqtt.USER, "rubbish");
    assertRefused("C1", Mqtt.USER, scopeless);
    assertRefused("with-dashes", Mqtt.USER, token);
    run.pass(Duration.ofDays(1));
    assertRefused("C1", Mqtt.USER, token);
  }

  private void assertRefused(String clientId, String user, String password) {
    assertThatThrownBy(() -> Mqtt.connect(url(), clientId, user, password, true))
        .isInstanceOf(MqttException.class);
  }

  @Test
  void theNewerOfTwoWithOneClientIdStays() throws MqttException {
    Mqtt older = Mqtt.connect(url(), "SAME", Mqtt.USER, token, true);
    Mqtt newer = Mqtt.connect(url(), "SAME", Mqtt.USER, token, true);
    await().atMost(SOON).until(() -> older.lost);
    newer.subscribe(Running.BEDROOM, "presence");
    assertThat(newer.lost).isFalse();
    assertThat(run.get("/simulator/connections", "").json().path("connections").size())
        .isEqualTo(1);
    older.close();
    newer.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "device/+/presence",
        "device/" + Running.BEDROOM + "/#",
        "#",
        "$aws/things/x",
        "device/yStranger/presence",
        "elsewhere"
      })
  void aForbiddenSubscriptionClosesTheConnection(String filter) throws MqttException {
    try (Mqtt mqtt = connect()) {
      mqtt.client.subscribe(filter, 1);
      await().atMost(SOON).until(() -> mqtt.lost);
    }
  }

  @Test
  void othersPlayersAreOutOfReach() throws MqttException {
    String neighbour = run.token(Running.NEIGHBOUR, Running.ALL_SCOPES);
    try (Mqtt mqtt = Mqtt.connect(run, neighbour)) {
      mqtt.client.publish("device/" + Running.BEDROOM + "/command/reboot", new byte[0], 0, false);
      await().atMost(SOON).until(() -> mqtt.lost);
    }
  }

  @Test
  void clientsMayNotSpeakAsPlayers() throws MqttException {
    try (Mqtt mqtt = connect()) {
      mqtt.client.publish("device/" + Running.BEDROOM + "/data/events", new byte[0], 0, false);
      await().atMost(SOON).until(() -> mqtt.lost);
    }
  }

  @Test
  void thereIsNoQosTwo() throws MqttException {
    try (Mqtt publisher = connect();
        Mqtt subscriber = connect()) {
      publisher.client.publish(
          "device/" + Running.BEDROOM + "/command/events/request", new byte[0], 2, false);
      subscriber.client.subscribe("device/" + Running.BEDROOM + "/presence", 2);
      await().atMost(SOON).until(() -> publisher.lost && subscriber.lost);
    }
  }

  @Test
  void theSocketIsDroppedWhenTheTokenExpires() throws MqttException {
    try (Mqtt mqtt = connect()) {
      run.pass(Duration.ofSeconds(86_399));
      mqtt.subscribe(Running.BEDROOM, "presence");
      run.pass(Duration.ofSeconds(1));
      await().atMost(SOON).until(() -> mqtt.lost);
    }
  }

  @Test
  void socketsAreDroppedByHand() throws MqttException {
    try (Mqtt mqtt = connect()) {
      run.json("POST", "/simulator/players/" + Running.BEDROOM + "/drop", "", "{}");
      await().atMost(SOON).until(() -> mqtt.lost);
    }
  }

  @Test
  void aPersistentSessionGetsWhatItMissed() throws MqttException {
    Mqtt before = Mqtt.connect(url(), "KEEP", Mqtt.USER, token, false);
    before.subscribe(Running.BEDROOM, "data/events").close();
    await()
        .atMost(SOON)
        .until(() -> run.get("/simulator/connections", "").json().path("connections").isEmpty());
    run.simulator.publishRaw(
        Running.BEDROOM, "data/events", "missed".getBytes(StandardCharsets.UTF_8));
    try (Mqtt after = Mqtt.connect(url(), "KEEP", Mqtt.USER, token, false)) {
      await().atMost(SOON).until(() -> !after.heard.isEmpty());
      assertThat(after.heard.getFirst().text()).isEqualTo("missed");
    }
  }

  @Test
  void aPlayerTurnedOffIsSaidToBeOffline() throws MqttException {
    try (Mqtt mqtt = connect().subscribe(Running.BEDROOM, "presence")) {
      String power = "/simulator/players/" + Running.BEDROOM + "/power";
      run.json("POST", power, "", "{'on':false}");
      await().atMost(SOON).until(() -> !mqtt.on("presence").isEmpty());
      assertThat(mqtt.on("presence").getFirst().json().path("state").asString())
          .isEqualTo("offline");
    }
  }

  @Test
  void restCommandsReachThePlayerLikeThoseOverMqtt() throws MqttException {
    try (Mqtt mqtt = connect().subscribe(Running.PLAYROOM, "status/full", "response")) {
      String path = "/device-v2/" + Running.PLAYROOM + "/command/status";
      assertThat(run.json("POST", path, token, "{}").json().path("status").asString())
          .isEqualTo("ok");
      await().atMost(SOON).until(() -> passing(() -> !mqtt.on("status/full").isEmpty()));
      assertThat(mqtt.on("status/full").getFirst().json().at("/status/statusVersion").asInt())
          .isEqualTo(3);
    }
  }

  /** Time stands still in these tests, so every look moves it a little. */
  private boolean passing(java.util.function.BooleanSupplier condition) {
    run.pass(Duration.ofMillis(50));
    return condition.getAsBoolean();
  }
}
