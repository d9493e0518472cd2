package io.yotosmartstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeviceTest {

  private static final String CONFIG = "/device-v2/" + Running.BEDROOM + "/config";

  private final Running run = Running.fresh().booted();
  private final String token = run.token();

  @AfterEach
  void stop() {
    run.close();
  }

  private JsonNode device() {
    return run.get(CONFIG, token).json().path("device");
  }

  @Test
  void theFamilyHasTwoPlayersAndTheNeighbourNone() {
    JsonNode mine = run.get("/device-v2/devices/mine", token).json().path("devices");
    assertThat(mine.valueStream().map(d -> d.path("deviceFamily").asString()))
        .containsExactly("v3", "mini");
    assertThat(mine.path(0).path("deviceId").asString()).startsWith("y");
    String neighbour = run.token(Running.NEIGHBOUR, Running.ALL_SCOPES);
    assertThat(run.get("/device-v2/devices/mine", neighbour).json().path("devices").isEmpty())
        .isTrue();
    assertThat(run.get(CONFIG, neighbour).status()).isEqualTo(404);
  }

  @Test
  void aPartialWriteResetsTheRestToDefaults() {
    assertThat(put("{'config':{'maxVolumeLimit':10,'repeatAll':true,'hourFormat':'24'}}"))
        .isEqualTo(200);
    assertThat(device().path("config").path("maxVolumeLimit").isString()).isTrue();
    assertThat(put("{'name':'Attic','config':{'hourFormat':'24'}}")).isEqualTo(200);
    JsonNode config = device().path("config");
    assertThat(config.path("maxVolumeLimit").asString()).isEqualTo("16");
    assertThat(config.path("repeatAll").booleanValue()).isFalse();
    assertThat(config.path("hourFormat").asString()).isEqualTo("24");
    assertThat(device().path("name").asString()).isEqualTo("Attic");
  }

  @Test
  void theNewLimitReachesThePlayer() {
    put("{'config':{'maxVolumeLimit':'4'}}");
    JsonNode player = run.get("/simulator/players/" + Running.BEDROOM, "").json();
    assertThat(player.path("volume").asInt()).isEqualTo(4);
    assertThat(player.path("volumeMax").asInt()).isEqualTo(4);
  }

  @Test
  void wrongValuesAreRefusedWithWhatIsAllowed() {
    Running.Answer refused = run.json("PUT", CONFIG, token, "{'config':{'maxVolumeLimit':'17'}}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("maxVolumeLimit").contains("16");
    assertThat(put("{'config':{'dayTime':'25:00'}}")).isEqualTo(400);
    assertThat(put("{'config':{'alarms':['nonsense']}}")).isEqualTo(400);
    assertThat(put("{'config':{'alarms':['1111100,06:45,3nC80,,,8,1','0000011,0730,3nC80,,,8']}}"))
        .isEqualTo(200);
    assertThat(put("{'settings':{}}")).isEqualTo(400);
  }

  @Test
  void theShadowLagsUntilAStatusIsPushed() {
    run.json(
        "POST",
        "/simulator/players/" + Running.BEDROOM + "/battery",
        "",
        "{'level':12,'charging':true}");
    assertThat(device().at("/status/batteryLevel").asInt()).isEqualTo(87);
    run.json("POST", "/device-v2/" + Running.BEDROOM + "/command/status", token, "{}");
    run.pass(Duration.ofSeconds(1));
    assertThat(device().at("/status/batteryLevel").asInt()).isEqualTo(12);
    assertThat(device().at("/status/powerSrc").asInt()).isEqualTo(2);
  }

  @Test
  void theOldStatusAndReadingShortcutsAreForbidden() {
    assertThat(run.get("/device-v2/" + Running.BEDROOM + "/status", token).status()).isEqualTo(403);
    assertThat(run.get("/device-v2/" + Running.BEDROOM + "/shortcuts", token).status())
        .isEqualTo(403);
    assertThat(run.get("/device-v2/yNobody/status", token).status()).isEqualTo(404);
    String shortcuts = "{'shortcuts':{'modes':{'day':{'content':[]}}}}";
    Running.Answer written =
        run.json("PUT", "/device-v2/" + Running.BEDROOM + "/shortcuts", token, shortcuts);
    assertThat(written.status()).isEqualTo(200);
    assertThat(device().at("/shortcuts/modes/day/content").isArray()).isTrue();
  }

  private int put(String json) {
    return run.json("PUT", CONFIG, token, json).status();
  }
}
