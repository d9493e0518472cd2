package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Answer;
import io.yotosmartstream.features.support.Http;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.support.Sounds;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The store's signed addresses. */
public final class StoreSteps {
  private static final int SECONDS = 3;

  /** The end of an address as a number: seconds or milliseconds since 1970. */
  private static final Pattern END = Pattern.compile("([?&][^=&]*[Ee]xpires[^=&]*=)(\\d+)");

  private static final Pattern SIGNATURE = Pattern.compile("([?&][^=&]*[Ss]ignature=)([^&]+)");

  private final Scene scene;
  private String address = "";

  public StoreSteps(Scene scene) {
    this.scene = scene;
  }

  @Given("{word} has an address to hear {string}")
  public void address(String name, String title) {
    address =
        scene
            .person(name)
            .get("/api/audio/" + scene.id("audio", title))
            .require(200)
            .text("playUrl");
    assertThat(Http.get(address).require(200).bytes()).isNotEmpty();
  }

  @When("the address is used with {}")
  public void changed(String how) {
    scene.last(
        Http.get(
            switch (how) {
              case "another signature" ->
                  replaced(SIGNATURE, "AAAA" + group(SIGNATURE).substring(4));
              case "a later end" -> replaced(END, group(END) + "0");
              case "an end that has passed" ->
                  replaced(END, "" + Instant.now().minusSeconds(60).getEpochSecond());
              case "no signature" -> address.substring(0, address.indexOf('?'));
              default -> throw new IllegalArgumentException(how);
            }));
  }

  @When("bytes {int} to {int} are asked of the address")
  public void range(int from, int to) {
    scene.last(
        Http.send(
            "GET", address, Map.of("Range", "bytes=" + from + "-" + to), BodyPublishers.noBody()));
  }

  @Then("{int} bytes come, and they are those of {string}")
  public void part(int count, String title) {
    Answer answer = scene.last().require(206);
    String[] range = answer.header("Content-Range").split("[ \\-/]");
    int from = Integer.parseInt(range[1]);
    byte[] whole = Sounds.song(scene.mark(), title, SECONDS);
    assertThat(range[3]).isEqualTo("" + whole.length);
    assertThat(answer.bytes()).hasSize(count);
    assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(whole, from, from + count));
  }

  @Then("the store refuses it")
  public void refused() {
    // S3 says of an end that it could never have signed that it is malformed.
    assertThat(scene.last().status()).as("%s", scene.last()).isIn(400, 403);
  }

  @Then("the address answers {int}")
  public void answers(int status) {
    Http.get(address).require(status);
  }

  @Then("{word} can hear all of {string}")
  public void canHear(String name, String title) {
    address(name, title);
    byte[] heard = Http.get(address).require(200).bytes();
    assertThat(heard).isEqualTo(Sounds.song(scene.mark(), title, (heard.length - 44) / 16_000));
  }

  @Then("{word} can play {string}")
  public void canPlay(String name, String title) {
    address(name, title);
  }

  private String group(Pattern pattern) {
    Matcher found = pattern.matcher(address);
    if (!found.find()) {
      throw new AssertionError("The address has no " + pattern + ": " + address);
    }
    return found.group(2);
  }

  private String replaced(Pattern pattern, String by) {
    String old = group(pattern);
    return pattern.matcher(address).replaceFirst("$1" + Matcher.quoteReplacement(by(old, by)));
  }

  private static String by(String old, String wanted) {
    if (wanted.equals(old)) {
      throw new AssertionError("Nothing was changed");
    }
    return wanted;
  }
}
