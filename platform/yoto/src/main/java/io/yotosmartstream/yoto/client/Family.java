package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoDevice;
import io.yotosmartstream.yoto.loose.Loose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The family's players and its e-mail address (protocol page, sections 2.1 and 2.2). */
final class Family {
  private final Api api;

  Family(Api api) {
    this.api = api;
  }

  List<YotoDevice> devices(String accessToken) {
    List<YotoDevice> devices = new ArrayList<>();
    for (JsonNode device : api.get(accessToken, "/device-v2/devices/mine").path("devices")) {
      String id = Loose.filledText(device, "deviceId");
      if (id != null) {
        devices.add(
            new YotoDevice(
                id,
                or(Loose.filledText(device, "name"), id),
                or(Loose.text(device, "deviceType"), ""),
                or(Loose.text(device, "deviceFamily"), ""),
                Boolean.TRUE.equals(Loose.flag(device, "online"))));
      }
    }
    return List.copyOf(devices);
  }

  /**
   * The address of the member whose token it is, else the first one there. The shape of this answer
   * is not published, so every object in it is looked at.
   */
  Optional<String> email(String accessToken) {
    JsonNode family;
    try {
      family = api.get(accessToken, "/user/family");
    } catch (YotoCloudException e) {
      if (e.kind() == YotoCloudException.Kind.FORBIDDEN
          || e.kind() == YotoCloudException.Kind.REJECTED) {
        return Optional.empty(); // the scope is not granted, or there is no family yet
      }
      throw e;
    }
    List<JsonNode> people =
        family.findParents("email").stream()
            .filter(person -> Loose.filledText(person, "email") != null)
            .toList();
    String user = Jwt.subject(accessToken).orElse("");
    return people.stream()
        .filter(person -> isUser(person, user))
        .findFirst()
        .or(() -> people.stream().findFirst())
        .map(person -> Loose.filledText(person, "email"));
  }

  private static boolean isUser(JsonNode person, String user) {
    return person.properties().stream()
        .anyMatch(field -> field.getValue().isString() && field.getValue().asString().equals(user));
  }

  private static String or(@Nullable String told, String otherwise) {
    return told == null ? otherwise : told;
  }
}
