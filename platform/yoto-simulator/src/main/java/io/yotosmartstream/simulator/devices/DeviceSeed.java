package io.yotosmartstream.simulator.devices;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.oauth.Accounts;
import io.yotosmartstream.simulator.store.Hashes;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The two players the first family starts with. */
final class DeviceSeed {

  private static final List<String> FIRST = List.of("quiet", "brave", "merry", "gentle", "sunny");
  private static final List<String> SECOND = List.of("otter", "robin", "badger", "heron", "wren");

  private DeviceSeed() {}

  static List<Device> devices(Accounts accounts) {
    Account family = accounts.all().getFirst();
    return List.of(
        device("y2SimBedroom00v3e", family, "Bedroom", "v3"),
        device("y2SimPlayroom0mini", family, "Playroom", "mini"));
  }

  static Device device(String deviceId, Account owner, String name, String family) {
    String hash = Hashes.of(deviceId);
    int number = Math.abs(hash.hashCode() % 25);
    String hex = Hashes.hex(hash.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new Device(
        deviceId,
        owner.sub(),
        name,
        FIRST.get(number / 5) + "." + SECOND.get(number % 5),
        family,
        "02:" + String.join(":", hex.substring(0, 10).split("(?<=\\G..)")).toUpperCase(Locale.ROOT),
        ConfigFields.defaults(),
        shortcuts());
  }

  private static ObjectNode shortcuts() {
    ObjectNode shortcuts = Json.object();
    ObjectNode modes = shortcuts.putObject("modes");
    mode(modes.putObject("day"), "daily", "<yyyymmdd>");
    mode(modes.putObject("night"), "radio-night", "01");
    return shortcuts.put("versionId", "1");
  }

  private static void mode(ObjectNode mode, String chapter, String track) {
    mode.putArray("content")
        .addObject()
        .put("cmd", "track-play")
        .putObject("params")
        .put("card", "3nC80")
        .put("chapter", chapter)
        .put("track", track);
  }
}
