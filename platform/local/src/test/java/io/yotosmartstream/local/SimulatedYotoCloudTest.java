package io.yotosmartstream.local;

import io.yotosmartstream.contracts.YotoCloudContract;
import io.yotosmartstream.simulator.Simulator;
import io.yotosmartstream.simulator.SimulatorSettings;
import io.yotosmartstream.simulator.seed.Tones;
import io.yotosmartstream.simulator.time.ManualTimeline;
import io.yotosmartstream.yoto.YotoCloud;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The Yoto client as the local platform wires it, against the simulator. */
class SimulatedYotoCloudTest extends YotoCloudContract {
  private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
  @TempDir Path folder;
  private final ManualTimeline time = new ManualTimeline(Instant.parse("2026-01-15T12:00:00Z"));
  private final HttpClient browser = HttpClient.newHttpClient();
  private Simulator simulator;
  private LocalFixture fixture;
  private int melody;

  @Override
  protected YotoCloud cloud() throws Exception {
    simulator = Simulator.start(SimulatorSettings.inMemory().withTimeline(time));
    fixture = new LocalFixture(folder);
    return cloudAt(simulator.httpUrl());
  }

  @Override
  protected YotoCloud unreachable() {
    return cloudAt("http://127.0.0.1:1");
  }

  private YotoCloud cloudAt(String url) {
    Map<String, String> settings =
        Map.of(
            "YOTO_LOGIN_URL",
            url,
            "YOTO_API_URL",
            url,
            "YOTO_CLIENT_ID",
            SimulatorSettings.REGISTERED_CLIENT,
            "YOTO_CALLBACK_URL",
            "http://127.0.0.1:8787/callback");
    return fixture.open(time, settings).platform().yotoCloud();
  }

  @AfterEach
  void stop() throws Exception {
    browser.close();
    fixture.close();
    simulator.close();
  }

  @Override
  protected URI consent(URI authorizeUrl) throws Exception {
    HttpResponse<String> page =
        browser.send(HttpRequest.newBuilder(authorizeUrl).build(), BodyHandlers.ofString());
    Matcher request = REQUEST.matcher(page.body());
    if (!request.find()) {
      throw new AssertionError("No consent page but " + page.statusCode());
    }
    String form =
        "decision=allow&account=family%40example.com&request="
            + URLEncoder.encode(request.group(1), StandardCharsets.UTF_8);
    HttpRequest decision =
        HttpRequest.newBuilder(URI.create(simulator.httpUrl() + "/authorize/decision"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<Void> answer = browser.send(decision, BodyHandlers.discarding());
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  @Override
  protected byte[] newAudio() throws Exception {
    return Tones.wav(melody++, 2).readAllBytes();
  }

  @Override
  protected String audioType() {
    return "audio/wav";
  }

  @Override
  protected void letTranscode() {
    time.advance(Duration.ofSeconds(10));
  }
}
