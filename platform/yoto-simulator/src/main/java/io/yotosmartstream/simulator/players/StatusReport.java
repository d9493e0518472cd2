package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** The status blocks of section 3.6. */
final class StatusReport {

  private static final int AUTOMATIC = 255;

  private final DeviceFacts facts;
  private final PlayerState state;
  private final Deck deck;
  private final PlayerConfig config;

  StatusReport(DeviceFacts facts, PlayerState state, Deck deck, PlayerConfig config) {
    this.facts = facts;
    this.state = state;
    this.deck = deck;
    this.config = config;
  }

  /** {@code data/status}: statusVersion 1. */
  ObjectNode basic(Instant now) {
    boolean day = config.day(now);
    int limit = config.volumeLimit(day);
    int brightness = config.brightness(day);
    ObjectNode status =
        Json.object()
            .put("statusVersion", 1)
            .put("fwVersion", facts.generation().firmware())
            .put("productType", facts.generation().type())
            .put("batteryLevel", state.battery.level())
            .put("als", facts.generation().hasLightSensor() ? (day ? 1830 : 12) : 0)
            .put("freeDisk", 30_219_000)
            .put("shutdownTimeout", config.shutdownTimeoutSeconds())
            .put("dbatTimeout", 1200)
            .put("charging", state.battery.charging() ? 1 : 0)
            .put("activeCard", deck.card().map(PlayableCard::cardId).orElse("none"))
            .put("cardInserted", cardInserted())
            .put("playingStatus", playingStatus())
            .put("headphones", 0)
            .put("dnowBrightness", brightness == AUTOMATIC ? (day ? 100 : 20) : brightness)
            .put("dayBright", config.brightness(true))
            .put("nightBright", config.brightness(false))
            .put("bluetoothHp", 0)
            .put("volume", Volume.percentOf(limit))
            .put("userVolume", Volume.percentOf(state.volume))
            .put("timeFormat", config.timeFormat())
            .put("day", state.dayNow);
    status.put("nightlightMode", state.ambient);
    status.put("temp", facts.generation().hasThermometer() ? "24:21" : "0:notSupported");
    return status;
  }

  /** {@code status/full}, and the block at boot and shutdown: statusVersion 3. */
  ObjectNode full(Instant now, String shutDown) {
    boolean clockSet = state.power == PlayerState.Power.ON;
    ObjectNode status = basic(now).put("statusVersion", 3).put("shutDown", shutDown);
    status
        .put("totalDisk", 31_385_600)
        .put("wifiStrength", -54)
        .put("ssid", "Simulated Wi-Fi")
        .put("powerSrc", state.battery.charging() ? facts.generation().chargingSource() : 0)
        .put("bgDownload", 0)
        .put("bytesPS", 0);
    battery(status)
        .put("batteryProfile", facts.generation() == Generation.MINI ? "mini" : "standard")
        .put("batteryFullPct", 100)
        .put("batteryRemaining", state.battery.level())
        .put("chgStatLevel", state.battery.charging() ? "chg" : "none");
    return clock(memory(status), now, clockSet)
        .put("failReason", "none")
        .put("failData", "none")
        .put("nfcErrs", "n/a")
        .put("nfcLock", 0)
        .put("wifiRestarts", 0)
        .put("qiOtp", -1)
        .put("buzzErrors", 0)
        .put("errorsLogged", 0)
        .put("twdt", 0)
        .put("missedLogs", "n/a")
        .put("sd_info", "simulated")
        .put("rtcResetReasonPRO", "poweron")
        .put("rtcResetReasonAPP", "poweron")
        .put("rtcWakeupCause", "none")
        .put("espResetReason", "poweron");
  }

  /** The short block on the legacy topic, every five minutes. */
  ObjectNode brief(Instant now) {
    ObjectNode status = clock(memory(battery(Json.object())), now, true);
    if (facts.generation() == Generation.V3) {
      status.put("als", 1830).put("nightlightMode", state.ambient).put("qiOtp", -1);
    }
    return status;
  }

  private ObjectNode battery(ObjectNode status) {
    return status
        .put("battery", state.battery.millivolts())
        .put("powerCaps", "0x02")
        .put("batteryLevel", state.battery.level())
        .put("batteryTemp", 24)
        .put("batteryData", "0:0:0")
        .put("batteryLevelRaw", state.battery.level());
  }

  private static ObjectNode memory(ObjectNode status) {
    return status.put("free", 31_000).put("freeDMA", 28_000).put("free32", 42_000);
  }

  private ObjectNode clock(ObjectNode status, Instant now, boolean set) {
    long offset = config.zone().getRules().getOffset(now).getTotalSeconds();
    return status
        .put("upTime", state.upTime(now))
        // Just after boot the player does not know the time yet (3.8.6).
        .put("utcTime", set ? now.getEpochSecond() : 0)
        .put("utcOffset", set ? offset : 0)
        .put("aliveTime", state.upTime(now))
        .put("accelTemp", 21);
  }

  private int cardInserted() {
    if (deck.card().isEmpty()) {
      return state.insertedCard.isEmpty() ? 0 : 1;
    }
    if (deck.streaming()) {
      return 3;
    }
    return deck.source().equals("card") ? 1 : 2;
  }

  private int playingStatus() {
    return deck.status() == Deck.Status.PLAYING ? 2 : deck.status() == Deck.Status.PAUSED ? 1 : 0;
  }
}
