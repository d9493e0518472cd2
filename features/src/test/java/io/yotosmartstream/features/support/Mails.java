package io.yotosmartstream.features.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What lies in somebody's letter box. */
public final class Mails {
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
  private static final Pattern TOKEN = Pattern.compile("[?&]token=([^\\s&]+)");
  private static final Duration POST = Duration.ofSeconds(10);

  private final Scene scene;

  public Mails(Scene scene) {
    this.scene = scene;
  }

  /** The newest first. */
  public List<JsonNode> to(Person person) {
    List<JsonNode> mails = new ArrayList<>();
    for (JsonNode mail :
        Http.get(scene.world().outbox() + ".json").require(200).json().path("mails")) {
      if (mail.path("to").asString("").equalsIgnoreCase(person.email())) {
        mails.add(mail);
      }
    }
    return mails;
  }

  public String newestCode(Person person) {
    return newest(person, CODE);
  }

  public String newestInvitation(Person person) {
    return newest(person, TOKEN);
  }

  public void awaitMoreThan(Person person, int before) {
    var unused =
        Eventually.get(
            "another mail to " + person.name(), POST, () -> to(person), m -> m.size() > before);
  }

  private String newest(Person person, Pattern pattern) {
    return Eventually.get(
        "a mail to " + person.name(),
        POST,
        () ->
            to(person).stream()
                .map(mail -> pattern.matcher(mail.path("text").asString("")))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(""),
        found -> !found.isEmpty());
  }
}
