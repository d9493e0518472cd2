package io.yotosmartstream.simulator.devices;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a device's configuration, their wire types and firmware defaults (2.1). */
final class ConfigFields {

  /** How a value looks on the wire. Numbers are strings there. */
  private enum Kind {
    TIME("([01]\\d|2[0-3]):[0-5]\\d", "a time as \"HH:MM\""),
    VOLUME("\\d|1[0-6]", "\"0\" to \"16\""),
    BRIGHTNESS("auto|\\d|[1-9]\\d|100", "\"auto\" or \"0\" to \"100\""),
    NUMBER("\\d{1,6}", "a number as a string"),
    COLOUR("#0|off|#[0-9a-fA-F]{6}", "\"#rrggbb\", or \"#0\" for off"),
    TARGET("0|[A-Za-z0-9]{5}(/[^/]+){0,2}", "\"card/chapter/track\", or \"0\" for none"),
    BIT("[01]", "\"0\" or \"1\""),
    HOURS("12|24", "\"12\" or \"24\""),
    TEXT("(?s).{0,100}", "a text"),
    FLAG("true|false", "true or false"),
    ALARMS("", "a list of \"days,time,sound,chapter,track,volume,enabled\"");

    private final Pattern pattern;
    private final String allowed;

    Kind(String pattern, String allowed) {
      this.pattern = Pattern.compile(pattern);
      this.allowed = allowed;
    }
  }

  private record Field(Kind kind, String initial) {}

  private static final Pattern ALARM =
      Pattern.compile("[01]{7},([01]\\d|2[0-3]):?[0-5]\\d,[^,]*(,[^,]*){2},(\\d{0,2})(,[01])?");

  private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

  static {
    put("dayTime", Kind.TIME, "07:00");
    put("nightTime", Kind.TIME, "19:00");
    put("maxVolumeLimit", Kind.VOLUME, "16");
    put("nightMaxVolumeLimit", Kind.VOLUME, "8");
    put("dayDisplayBrightness", Kind.BRIGHTNESS, "auto");
    put("nightDisplayBrightness", Kind.BRIGHTNESS, "20");
    put("displayDimTimeout", Kind.NUMBER, "60");
    put("displayDimBrightness", Kind.NUMBER, "10");
    put("ambientColour", Kind.COLOUR, "#40bfd9");
    put("nightAmbientColour", Kind.COLOUR, "#f57399");
    put("dayYotoDaily", Kind.TARGET, "3nC80/daily/<yyyymmdd>");
    put("dayYotoRadio", Kind.TARGET, "3nC80/radio-day/01");
    put("nightYotoDaily", Kind.TARGET, "0");
    put("nightYotoRadio", Kind.TARGET, "3nC80/radio-night/01");
    put("daySoundsOff", Kind.BIT, "0");
    put("nightSoundsOff", Kind.BIT, "1");
    put("bluetoothEnabled", Kind.BIT, "1");
    put("btHeadphonesEnabled", Kind.FLAG, "true");
    put("headphonesVolumeLimited", Kind.FLAG, "false");
    put("repeatAll", Kind.FLAG, "false");
    put("pauseVolumeDown", Kind.FLAG, "false");
    put("pausePowerButton", Kind.FLAG, "false");
    put("showDiagnostics", Kind.FLAG, "true");
    put("shutdownTimeout", Kind.NUMBER, "3600");
    put("hourFormat", Kind.HOURS, "12");
    put("clockFace", Kind.TEXT, "digital-sun");
    put("volumeLevel", Kind.TEXT, "safe");
    put("logLevel", Kind.TEXT, "none");
    put("locale", Kind.TEXT, "en");
    put("timezone", Kind.TEXT, "");
    put("systemVolume", Kind.NUMBER, "100");
    put("alarms", Kind.ALARMS, "");
  }

  private ConfigFields() {}

  private static void put(String name, Kind kind, String initial) {
    FIELDS.put(name, new Field(kind, initial));
  }

  /** What the firmware uses for everything that is not said. */
  static ObjectNode defaults() {
    ObjectNode config = Json.object();
    FIELDS.forEach(
        (name, field) -> {
          switch (field.kind()) {
            case FLAG -> config.put(name, Boolean.parseBoolean(field.initial()));
            case ALARMS -> config.putArray(name);
            default -> config.put(name, field.initial());
          }
        });
    return config;
  }

  /**
   * The whole configuration a PUT leads to: what it names, and defaults for all it leaves out
   * (yoto_api#216). Fields nobody knows are kept as they are.
   */
  static ObjectNode replacedBy(ObjectNode given) {
    ObjectNode config = defaults();
    for (var entry : given.properties()) {
      Field field = FIELDS.get(entry.getKey());
      JsonNode value = entry.getValue();
      if (value.isNull()) {
        continue;
      }
      config.set(entry.getKey(), field == null ? value : checked(entry.getKey(), field, value));
    }
    return config;
  }

  private static JsonNode checked(String name, Field field, JsonNode value) {
    Kind kind = field.kind();
    return switch (kind) {
      case ALARMS -> alarms(name, kind, value);
      case FLAG -> flag(name, kind, value);
      default -> {
        // Numbers and booleans are taken too, but are strings ever after.
        String text = value.isBoolean() ? (value.booleanValue() ? "1" : "0") : value.asString("");
        if (value.isContainer() || !kind.pattern.matcher(text).matches()) {
          throw wrong(name, kind);
        }
        yield Json.MAPPER.getNodeFactory().stringNode(text);
      }
    };
  }

  private static JsonNode alarms(String name, Kind kind, JsonNode value) {
    if (!value.isArray()) {
      throw wrong(name, kind);
    }
    for (JsonNode alarm : value) {
      if (!ALARM.matcher(alarm.asString("")).matches()) {
        throw wrong(name, kind);
      }
    }
    return value;
  }

  private static JsonNode flag(String name, Kind kind, JsonNode value) {
    boolean on =
        switch (value.asString("")) {
          case "true", "1" -> true;
          case "false", "0" -> false;
          default -> throw wrong(name, kind);
        };
    return Json.MAPPER.getNodeFactory().booleanNode(on);
  }

  private static ApiError wrong(String name, Kind kind) {
    return ApiError.badRequest("config." + name + " must be " + kind.allowed);
  }
}
