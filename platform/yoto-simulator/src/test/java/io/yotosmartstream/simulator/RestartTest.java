package io.yotosmartstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.simulator.seed.PixelArt;
import io.yotosmartstream.simulator.seed.Tones;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RestartTest {

  @TempDir private Path data;

  private Running start() {
    return new Running(settings -> settings.withData(data)).booted();
  }

  @Test
  void everythingIsThereAgainOnOtherPorts() throws IOException {
    JsonNode tokens;
    String cardId;
    try (Running run = start()) {
      tokens = run.signIn(Running.FAMILY, Running.ALL_SCOPES);
      String token = tokens.path("access_token").asString();
      String sha =
          run.upload(Tones.wav(1, 2).readAllBytes(), token).path("transcodedSha256").asString();
      String cover =
          run.send(
                  "POST",
                  "/media/coverImage/user/me/upload",
                  token,
                  PixelArt.cover("C", 60, 60),
                  "image/png")
              .json()
              .at("/coverImage/mediaUrl")
              .asString();
      String card =
          "{'title':'Kept','metadata':{'cover':{'imageL':'%s'}},'content':{'chapters':[{'key':'01','title':'a','tracks':[{'key':'01','title':'a','type':'audio','format':'wav','trackUrl':'yoto:#%s'}]}]}}"
              .formatted(cover, sha);
      cardId = run.json("POST", "/content", token, card).json().at("/card/cardId").asString();
      run.json(
          "PUT",
          "/device-v2/" + Running.BEDROOM + "/config",
          token,
          "{'config':{'maxVolumeLimit':'5'}}");
    }
    assertThat(Files.readString(data.resolve("grants.json")))
        .doesNotContain(tokens.path("refresh_token").asString());
    try (Running run = start()) {
      String token = tokens.path("access_token").asString();
      JsonNode card = run.get("/card/" + cardId, token).json().path("card");
      String url = card.at("/content/chapters/0/tracks/0/trackUrl").asString();
      assertThat(run.get(url.substring(0, url.indexOf('#')), "").status()).isEqualTo(200);
      String cover = card.at("/metadata/cover/imageL").asString();
      assertThat(cover).startsWith(run.simulator.httpUrl());
      assertThat(run.get(cover, "").status()).isEqualTo(200);
      JsonNode config = run.get("/device-v2/" + Running.BEDROOM + "/config", token).json();
      assertThat(config.at("/device/config/maxVolumeLimit").asString()).isEqualTo("5");
      assertThat(run.refresh(tokens.path("refresh_token").asString()).status()).isEqualTo(200);
    }
    try (Running run = start()) {
      assertThat(run.refresh(tokens.path("refresh_token").asString()).status())
          .as("a spent token is remembered")
          .isEqualTo(403);
    }
  }

  @Test
  void aTakenPortIsNamedWithItsVariable() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      SimulatorSettings settings = SimulatorSettings.inMemory();
      assertThatThrownBy(() -> Simulator.start(settings.withPorts(port, 0, 0)))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining(port + "")
          .hasMessageContaining("SIMULATOR_HTTP_PORT");
      assertThatThrownBy(() -> Simulator.start(SimulatorSettings.inMemory().withPorts(0, port, 0)))
          .hasMessageContaining("SIMULATOR_MQTT_WS_PORT");
      assertThatThrownBy(() -> Simulator.start(SimulatorSettings.inMemory().withPorts(0, 0, port)))
          .hasMessageContaining("SIMULATOR_MQTT_TCP_PORT");
    }
  }

  @Test
  void settingsAreReadFromTheEnvironment() {
    SimulatorSettings settings =
        SettingsFromEnvironment.read(
            Map.of(
                "SIMULATOR_HTTP_PORT", "7001",
                "SIMULATOR_CALLBACK_URLS", "http://a/x, http://b/y",
                "SIMULATOR_ACCESS_TOKEN_SECONDS", "60",
                "SIMULATOR_QUIRKS", "{\"nonUtf8Titles\":true}",
                "SIMULATOR_TLS", "1"));
    assertThat(settings.httpPort()).isEqualTo(7001);
    assertThat(settings.callbackUrls()).containsExactly("http://a/x", "http://b/y");
    assertThat(settings.timings().accessTokenSeconds()).isEqualTo(60);
    assertThat(settings.quirks().nonUtf8Titles()).isTrue();
    assertThat(settings.tls()).isTrue();
    assertThatThrownBy(() -> SettingsFromEnvironment.read(Map.of("SIMULATOR_HTTP_PORT", "x")))
        .hasMessageContaining("SIMULATOR_HTTP_PORT");
    assertThatThrownBy(() -> SettingsFromEnvironment.read(Map.of("SIMULATOR_QUIRKS", "[]")))
        .hasMessageContaining("SIMULATOR_QUIRKS");
  }
}
