package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.json.Loose;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The part of a device's configuration (section 2.1) that the player itself acts on. */
final class PlayerConfig {

  private final Supplier<ObjectNode> config;

  PlayerConfig(Supplier<ObjectNode> config) {
    this.config = config;
  }

  /** Whether day settings hold: from {@code dayTime} up to {@code nightTime}. */
  boolean day(Instant now) {
    LocalTime time = now.atZone(zone()).toLocalTime();
    LocalTime day = time("dayTime", LocalTime.of(7, 0));
    LocalTime night = time("nightTime", LocalTime.of(19, 0));
    return day.isBefore(night)
        ? !time.isBefore(day) && time.isBefore(night)
        : !time.isBefore(day) || time.isBefore(night);
  }

  int volumeLimit(boolean day) {
    int limit =
        Loose.integer(config.get().path(day ? "maxVolumeLimit" : "nightMaxVolumeLimit"))
            .orElse(Volume.HIGHEST_STEP);
    return Math.clamp(limit, 0, Volume.HIGHEST_STEP);
  }

  /** The limit that holds at this time. */
  int volumeLimit(Instant now) {
    return volumeLimit(day(now));
  }

  boolean repeatAll() {
    return Loose.flag(config.get().path("repeatAll"));
  }

  /** 0 = never. */
  int shutdownTimeoutSeconds() {
    return Loose.integer(config.get().path("shutdownTimeout")).orElse(0);
  }

  String timeFormat() {
    return config.get().path("hourFormat").asString("12");
  }

  /** 0 to 100, or 255 for automatic (3.6). */
  int brightness(boolean day) {
    return Loose.integer(config.get().path(day ? "dayDisplayBrightness" : "nightDisplayBrightness"))
        .orElse(255);
  }

  /** {@code card/chapter/track} of the first or second press; empty for none. */
  String shortcut(boolean day, boolean daily) {
    String name = (day ? "day" : "night") + (daily ? "YotoDaily" : "YotoRadio");
    String target = Json.text(config.get(), name);
    return target.equals("0") ? "" : target;
  }

  ZoneId zone() {
    try {
      String zone = Json.text(config.get(), "timezone");
      return zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      return ZoneId.systemDefault();
    }
  }

  private LocalTime time(String field, LocalTime otherwise) {
    try {
      return LocalTime.parse(Json.text(config.get(), field));
    } catch (DateTimeException notATime) {
      return otherwise;
    }
  }
}
