package io.yotosmartstream.features.support;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Yoto: its accounts, its consent page, and what a child does to a player. */
public final class YotoSide {
  private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

  private final Scene scene;

  public YotoSide(Scene scene) {
    this.scene = scene;
  }

  /** The address of somebody's account at Yoto. */
  public String accountOf(Person person) {
    return person.name().toLowerCase(java.util.Locale.ROOT) + "." + scene.mark() + "@yoto.example";
  }

  public void openAccount(Person person) {
    control("/simulator/accounts", Map.of("email", accountOf(person), "name", person.name()))
        .require(201);
  }

  /** A player that is turned on. @return its id */
  public String addPlayer(Person owner, String name, String family) {
    return control(
            "/simulator/players",
            Map.of("account", accountOf(owner), "name", name, "deviceFamily", family))
        .require(201)
        .text("deviceId");
  }

  /**
   * What a person does on the consent page.
   *
   * @param decision allow or deny
   * @return what comes back with the browser
   */
  public Map<String, String> decide(String authorizeUrl, Person person, String decision) {
    Answer page = Http.get(authorizeUrl).require(200);
    Matcher request = REQUEST.matcher(page.text());
    if (!request.find()) {
      throw new AssertionError("This is no consent page: " + page);
    }
    Map<String, String> form =
        Map.of("request", request.group(1), "account", accountOf(person), "decision", decision);
    Answer back =
        Http.send(
            "POST",
            scene.world().simulator() + "/authorize/decision",
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            BodyPublishers.ofString(encoded(form)));
    return query(URI.create(back.require(302).header("Location")));
  }

  public JsonNode player(String deviceId) {
    return Http.get(scene.world().simulator() + "/simulator/players/" + deviceId)
        .require(200)
        .json();
  }

  /** Waits until a player has finished booting: until then it hears no commands. */
  public void awaitBooted(String deviceId) {
    var unused =
        Eventually.get(
            "the end of booting",
            Eventually.SOON,
            () -> player(deviceId).path("power").asString(),
            power -> power.equals("on"));
  }

  /** Does something to a player: power, knob, press, card, battery. */
  public void does(String deviceId, String what, Map<String, ?> how) {
    control("/simulator/players/" + deviceId + "/" + what, how).require(200);
  }

  public void revokeTokens(Person person) {
    control("/simulator/tokens/revoke", Map.of("account", accountOf(person))).require(200);
  }

  /** Access tokens end at once, and with them every connection. */
  public void expireTokens(Person person) {
    control("/simulator/tokens/expire", Map.of("account", accountOf(person))).require(200);
  }

  public void quirk(String name, Object value) {
    Http.json("PUT", scene.world().simulator() + "/simulator/quirks", Map.of(name, value))
        .require(200);
  }

  public void timing(String name, int seconds) {
    Http.json("PUT", scene.world().simulator() + "/simulator/settings", Map.of(name, seconds))
        .require(200);
  }

  /** A message as if the player had sent it. */
  public void says(String deviceId, String topic, String payload) {
    control("/simulator/players/" + deviceId + "/raw", Map.of("topic", topic, "payload", payload))
        .require(200);
  }

  private Answer control(String path, Map<String, ?> body) {
    return Http.json("POST", scene.world().simulator() + path, body);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : uri.getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }
}
