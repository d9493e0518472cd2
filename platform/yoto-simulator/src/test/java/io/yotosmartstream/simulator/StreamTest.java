package io.yotosmartstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.simulator.seed.Tones;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Players really open stream addresses. */
class StreamTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String BEDROOM = "/simulator/players/" + Running.BEDROOM;

  private final Running run = Running.fresh().booted();
  private final String token = run.token();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private HttpServer station;

  @BeforeEach
  void open() throws IOException {
    station = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    station.createContext(
        "/audio",
        exchange -> {
          requests.add("audio " + exchange.getRequestHeaders().getFirst("Range"));
          byte[] audio = Tones.wav(1, 4).readAllBytes();
          exchange.sendResponseHeaders(200, audio.length);
          exchange.getResponseBody().write(audio);
          exchange.close();
        });
    station.createContext(
        "/moved",
        exchange -> {
          requests.add("moved");
          exchange.getResponseHeaders().set("Location", "/audio");
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    station.start();
  }

  @AfterEach
  void stop() {
    station.stop(0);
    run.close();
  }

  private void play(String path) {
    String url = "http://127.0.0.1:" + station.getAddress().getPort() + path;
    String card =
        "{'title':'Stream','content':{'chapters':[{'key':'01','title':'a','tracks':[{'key':'01','title':'a','type':'stream','format':'wav','trackUrl':'%s','overlayLabel':'1'}]}]}}"
            .formatted(url);
    String id = run.json("POST", "/content", token, card).json().at("/card/cardId").asString();
    run.json("POST", BEDROOM + "/card", "", "{'cardId':'" + id + "'}");
  }

  private String playback() {
    return run.get(BEDROOM, "").json().path("playback").asString();
  }

  @Test
  void aFiniteStreamIsFetchedThroughARedirectAndEndsAtItsLength() {
    run.json("PUT", "/simulator/quirks", "", "{'fetchWithRange':true,'fetchRepeats':2}");
    play("/moved");
    await().atMost(SOON).until(() -> requests.size() >= 4);
    assertThat(requests).contains("moved", "audio bytes=0-");
    assertThat(playback()).isEqualTo("playing");
    await()
        .atMost(SOON)
        .until(
            () -> {
              run.pass(Duration.ofSeconds(1));
              return playback().equals("stopped");
            });
  }

  @Test
  void tooManyRedirectsAndMissingStreamsStop() {
    run.json("PUT", "/simulator/quirks", "", "{'fetchRedirects':0}");
    play("/moved");
    await().atMost(SOON).until(() -> playback().equals("stopped"));
    play("/nowhere");
    await().atMost(SOON).until(() -> playback().equals("stopped"));
    assertThat(requests).doesNotContain("audio null");
  }
}
