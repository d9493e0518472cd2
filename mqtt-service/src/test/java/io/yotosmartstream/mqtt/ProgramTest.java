package io.yotosmartstream.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The program as a process of its own, with the local platform. */
@Timeout(60)
class ProgramTest {
  @TempDir private Path data;

  @Test
  void saysThatItIsReadyAndStopsWhenAsked() throws Exception {
    Process program = start(Map.of("MQTT_SERVICE_PORT", "0"));
    try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
      JsonNode urls = Json.STRICT.readTree(ready(out));
      try (HttpClient client = HttpClient.newHttpClient()) {
        URI health = URI.create(urls.path("http").asString() + "/health");
        assertThat(
                client
                    .send(
                        HttpRequest.newBuilder(health).build(),
                        HttpResponse.BodyHandlers.ofString())
                    .statusCode())
            .isEqualTo(200);
      }
      assertThat(urls.path("live").asString())
          .isEqualTo(urls.path("http").asString().replace("http:", "ws:") + "/live");
      program.destroy(); // SIGTERM

      assertThat(program.waitFor(8, TimeUnit.SECONDS)).isTrue();
    } finally {
      program.destroyForcibly();
    }
  }

  @Test
  void namesAPortThatIsTakenInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Process program = start(Map.of("MQTT_SERVICE_PORT", port));
      String errors = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(program.waitFor()).isEqualTo(1);
      assertThat(errors.lines().filter(line -> !line.startsWith("WARNING")))
          .containsExactly(
              "Port " + port + " is taken: set MQTT_SERVICE_PORT to a free one, or to 0.");
      assertThat(program.inputReader().lines().filter(line -> line.contains("ERROR"))).isEmpty();
    }
  }

  @Test
  void namesASettingThatIsWrong() throws Exception {
    Process program = start(Map.of("YOTO_MQTT_URL", "broker.example"));
    String errors = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(program.waitFor()).isEqualTo(1);
    assertThat(errors.strip())
        .isEqualTo(
            "YOTO_MQTT_URL must begin with ws://, wss://, tcp:// or ssl://, not be broker.example");
  }

  private Process start(Map<String, String> environment) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MqttServiceMain.class.getName()));
    program.environment().put("YOTO_DATA", data.toString());
    program.environment().put("YOTO_PLATFORM", "local");
    program.environment().putAll(environment);
    return program.start();
  }

  private static String ready(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("READY ")) {
        return line.substring("READY ".length());
      }
    }
    throw new AssertionError("The program ended before it was ready");
  }
}
