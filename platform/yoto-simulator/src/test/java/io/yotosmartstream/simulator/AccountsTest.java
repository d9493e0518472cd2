package io.yotosmartstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Families added by hand, so that every test can have its own. */
class AccountsTest {
  private static final String NEW = "new@example.com";

  @Test
  void addedFamilySignsInAndGetsPlayersOfItsOwn() {
    try (Running run = Running.fresh()) {
      assertThat(add(run, NEW).status()).isEqualTo(201);
      Running.Answer player =
          run.post(
              "/simulator/players",
              "",
              Map.of("account", NEW, "name", "Attic", "deviceFamily", "mini"));
      String token = run.signIn(NEW, Running.ALL_SCOPES).path("access_token").asString();
      assertThat(run.get("/device-v2/devices/mine", token).json().path("devices"))
          .hasSize(1)
          .allMatch(device -> device.path("deviceId").equals(player.json().path("deviceId")));
    }
  }

  @Test
  void addedFamilyAndItsPlayersAreThereAfterARestart(@TempDir Path data) {
    String deviceId;
    try (Running run = new Running(settings -> settings.withData(data))) {
      var unused = add(run, NEW);
      deviceId =
          run.post(
                  "/simulator/players",
                  "",
                  Map.of("account", NEW, "name", "Attic", "deviceFamily", "v3"))
              .json()
              .path("deviceId")
              .asString();
    }
    try (Running again = new Running(settings -> settings.withData(data))) {
      assertThat(again.get("/simulator/players/" + deviceId, "").json().path("account").asString())
          .isEqualTo(NEW);
    }
  }

  @Test
  void refusesAnAddressThatIsTakenOrNone() {
    try (Running run = Running.fresh()) {
      assertThat(add(run, Running.FAMILY).status()).isEqualTo(400);
      assertThat(add(run, "nobody").status()).isEqualTo(400);
    }
  }

  @Test
  void resetForgetsAddedFamilies() {
    try (Running run = Running.fresh()) {
      var unused = add(run, NEW);
      unused = run.post("/simulator/reset", "", Map.of());
      assertThat(run.get("/simulator/accounts", "").json().path("accounts")).hasSize(2);
    }
  }

  private static Running.Answer add(Running run, String email) {
    return run.post("/simulator/accounts", "", Map.of("email", email, "name", "New"));
  }
}
