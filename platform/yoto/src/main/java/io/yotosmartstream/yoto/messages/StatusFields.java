package io.yotosmartstream.yoto.messages;

import io.yotosmartstream.players.DayMode;
import io.yotosmartstream.players.PlayerReport;
import io.yotosmartstream.yoto.loose.Loose;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of {@code data/status}, {@code status/full} and the legacy {@code status} (protocol
 * page, section 3.6). Volume is left out: its scale is another one than that of events.
 */
final class StatusFields {
  private static final Pattern COLOUR = Pattern.compile("(?:0x|#)?([0-9a-f]{6})");

  private StatusFields() {}

  static PlayerReport read(JsonNode body) {
    return new PlayerReport.Status(
        PlayerMessages.time(body, "utcTime"),
        Loose.within(body, "batteryLevel", 0, 100),
        Loose.flag(body, "charging"),
        temperature(Loose.text(body, "temp")),
        Loose.within(body, "wifiStrength", -127, 0),
        dayMode(Loose.whole(body, "day")),
        nightlight(Loose.text(body, "nightlightMode")),
        Loose.filledText(body, "fwVersion"),
        shuttingDown(Loose.text(body, "shutDown")));
  }

  /**
   * From {@code battery:device[:x]} the device's, or the battery's where the device has no sensor;
   * 0 and words are unknown.
   */
  private static @Nullable Integer temperature(@Nullable String told) {
    if (told == null) {
      return null;
    }
    String[] parts = told.split(":", -1);
    Integer device = degrees(parts.length > 1 ? parts[1] : parts[0]);
    return device != null ? device : degrees(parts[0]);
  }

  private static @Nullable Integer degrees(String part) {
    Long value = part.length() > 8 ? null : Loose.number(part);
    return value == null || value == 0 || Math.abs(value) > 150
        ? null
        : Integer.valueOf((int) (long) value);
  }

  private static @Nullable DayMode dayMode(@Nullable Long told) {
    if (told == null || told < 0 || told > 1) {
      return null;
    }
    return told == 1 ? DayMode.DAY : DayMode.NIGHT;
  }

  private static @Nullable String nightlight(@Nullable String told) {
    String mode = told == null ? "" : told.toLowerCase(Locale.ROOT);
    if (mode.equals("off") || mode.equals("0") || mode.equals("0x000000")) {
      return "off";
    }
    var colour = COLOUR.matcher(mode);
    return colour.matches() ? "#" + colour.group(1) : null;
  }

  /** {@code nA} is a running player; any other word is why it goes down. */
  private static boolean shuttingDown(@Nullable String told) {
    return switch (told == null ? "" : told.toLowerCase(Locale.ROOT)) {
      case "", "na", "n/a", "none", "null", "0", "false" -> false;
      default -> true;
    };
  }
}
