package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Answer;
import io.yotosmartstream.features.support.LiveSocket;
import io.yotosmartstream.features.support.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The live socket. */
public final class LiveSteps {
  private static final int NOT_GOOD = 4401;

  /** Its own code where a connection is deleted. */
  private static final int BY_API_GATEWAY = 1000;

  private static final String STRANGER = "a stranger";
  private final Scene scene;
  private final AccountSteps accounts;
  private final Map<String, LiveSocket> open = new LinkedHashMap<>();
  private Answer ticket;

  public LiveSteps(Scene scene, AccountSteps accounts) {
    this.scene = scene;
    this.accounts = accounts;
  }

  @Given("{word} watches live")
  public void watches(String name) {
    ticket = scene.person(name).post("/api/live/tickets").require(201);
    LiveSocket socket = new LiveSocket(ticket.text("url"), ticket.text("ticket"));
    open.put(name, socket);
    socket.await("hello", m -> type(m).equals("hello"));
  }

  @When("somebody opens a live socket with {word}'s ticket again")
  public void sameTicket(String name) {
    open.put(STRANGER, new LiveSocket(ticket.text("url"), ticket.text("ticket")));
  }

  @When("somebody opens a live socket with the ticket {string}")
  public void madeUpTicket(String madeUp) {
    accounts.hasSignedUp("Anna");
    Answer good = scene.person("Anna").post("/api/live/tickets").require(201);
    String url = good.text("url").replace(good.text("ticket"), madeUp);
    open.put(STRANGER, new LiveSocket(url, madeUp));
  }

  @When("{word}'s page pings")
  public void pings(String name) {
    socket(name).send(Map.of("type", "ping"));
  }

  @Then("{word} hears live a pong")
  public void pong(String name) {
    socket(name).await("pong", m -> type(m).equals("pong"));
  }

  @Then("that socket is closed because the ticket is not good")
  public void notGood() {
    assertThat(socket(STRANGER).closedWith()).isIn(NOT_GOOD, LiveSocket.REFUSED);
    assertThat(socket(STRANGER).messages()).isEmpty();
  }

  @Then("the live socket of {word} is closed because the sign-in ended")
  public void ended(String name) {
    assertThat(socket(name).closedWith()).isIn(NOT_GOOD, BY_API_GATEWAY);
  }

  @Then("{word} still watches live")
  public void stillOpen(String name) {
    pings(name);
    pong(name);
    assertThat(socket(name).isOpen()).isTrue();
  }

  @Then("{word} hears live that {string} plays {string}")
  public void plays(String name, String player, String track) {
    awaitState(
        name,
        player,
        "plays " + track,
        s ->
            s.path("playback").asString().equals("playing")
                && s.path("trackTitle").asString("").equals(track));
  }

  @Then("{word} hears live that {string} has the volume {int}")
  public void volume(String name, String player, int volume) {
    awaitState(name, player, "volume " + volume, s -> s.path("volume").asInt(-1) == volume);
  }

  @Then("{word} hears live that the players changed")
  public void playersChanged(String name) {
    socket(name).await("players", m -> type(m).equals("players"));
  }

  @Then("{word} hears live that the audio {string} changed")
  public void audioChanged(String name, String title) {
    String id = scene.id("audio", title);
    socket(name)
        .await(
            "audio",
            m -> type(m).equals("audio") && m.path("data").path("id").asString().equals(id));
  }

  @Then("{word} hears live that the job ended")
  public void jobEnded(String name) {
    socket(name).await("the end of the job", m -> isJob(m) && status(m).equals("done"));
  }

  @Then("{word} heard live of every step of the job")
  public void everyStep(String name) {
    jobEnded(name);
    List<JsonNode> told =
        socket(name).messages().stream().filter(this::isJob).map(m -> m.path("data")).toList();
    int steps = told.getLast().path("steps").size();
    assertThat(told.stream().map(job -> job.path("progress").asInt()).toList()).isSorted();
    for (int i = 0; i < steps; i++) {
      int step = i;
      assertThat(
              told.stream()
                  .map(job -> job.path("steps").path(step).path("status").asString())
                  .collect(Collectors.toSet()))
          .contains("running", "done");
    }
  }

  @Then("{word} hears live that the command to {string} went from QUEUED or SENT to ACKNOWLEDGED")
  public void commandSteps(String name, String player) {
    socket(name)
        .await("ACKNOWLEDGED", m -> isCommand(m, player) && status(m).equals("ACKNOWLEDGED"));
    List<String> statuses =
        socket(name).messages().stream()
            .filter(m -> isCommand(m, player))
            .map(LiveSteps::status)
            .toList();
    assertThat(statuses).contains("SENT").endsWith("ACKNOWLEDGED").doesNotContain("FAILED");
  }

  @Then("{word} heard nothing of {string}")
  public void nothingOf(String name, String player) {
    assertThat(socket(name).messages())
        .noneMatch(m -> m.toString().contains(scene.id("player", player)));
  }

  @Then("{word} hears live of the command under the id {string}")
  public void commandUnderId(String name, String id) {
    awaitId(name, "command", id);
  }

  @Then("{word} hears live of the job under the id {string}")
  public void jobUnderId(String name, String id) {
    socket(name)
        .await(
            "the end of the job under " + id,
            m ->
                isJob(m)
                    && status(m).equals("done")
                    && m.path("correlationId").asString("").equals(RequestSteps.marked(scene, id)));
  }

  @After
  public void close() {
    open.values().forEach(LiveSocket::close);
  }

  private void awaitId(String name, String type, String id) {
    socket(name)
        .await(
            type + " under " + id,
            m ->
                type(m).equals(type)
                    && m.path("correlationId").asString("").equals(RequestSteps.marked(scene, id)));
  }

  private void awaitState(
      String name, String player, String what, java.util.function.Predicate<JsonNode> fits) {
    String deviceId = scene.id("player", player);
    socket(name)
        .await(
            player + " " + what,
            m ->
                type(m).equals("player.state")
                    && m.path("data").path("deviceId").asString().equals(deviceId)
                    && fits.test(m.path("data")));
  }

  private boolean isJob(JsonNode message) {
    return type(message).equals("job")
        && message.path("data").path("jobId").asString().equals(scene.id("job", "the newest"));
  }

  private boolean isCommand(JsonNode message, String player) {
    return type(message).equals("command")
        && message.path("data").path("commandId").asString().equals(scene.id("command", player));
  }

  private static String type(JsonNode message) {
    return message.path("type").asString("");
  }

  private static String status(JsonNode message) {
    return message.path("data").path("status").asString("");
  }

  private LiveSocket socket(String name) {
    LiveSocket socket = open.get(name);
    if (socket == null) {
      throw new AssertionError(name + " does not watch live");
    }
    return socket;
  }
}
