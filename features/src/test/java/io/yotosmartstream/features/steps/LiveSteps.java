package io.yotosmartstream.features.steps;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.yotosmartstream.features.support.Answer;
import io.yotosmartstream.features.support.LiveSocket;
import io.yotosmartstream.features.support.Scene;
import java.util.LinkedHashMap;
import java.util.Map;

/** The live socket. */
public final class LiveSteps {
  private final Scene scene;
  private final Map<String, LiveSocket> open = new LinkedHashMap<>();

  public LiveSteps(Scene scene) {
    this.scene = scene;
  }

  @Given("{word} watches live")
  public void watches(String name) {
    Answer ticket = scene.person(name).post("/api/live/tickets").require(201);
    LiveSocket socket = new LiveSocket(ticket.text("url"), ticket.text("ticket"));
    open.put(name, socket);
    socket.await("hello", m -> m.path("type").asString().equals("hello"));
  }

  @Then("{word} hears live that {string} plays {string}")
  public void hearsPlaying(String name, String player, String track) {
    socket(name)
        .await(
            player + " plays " + track,
            m ->
                m.path("type").asString().equals("player.state")
                    && m.path("data").path("deviceId").asString().equals(scene.id("player", player))
                    && m.path("data").path("playback").asString().equals("playing")
                    && m.path("data").path("trackTitle").asString("").equals(track));
  }

  @After
  public void close() {
    open.values().forEach(LiveSocket::close);
  }

  private LiveSocket socket(String name) {
    LiveSocket socket = open.get(name);
    if (socket == null) {
      throw new AssertionError(name + " does not watch live");
    }
    return socket;
  }
}
