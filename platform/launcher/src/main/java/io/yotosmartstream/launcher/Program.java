package io.yotosmartstream.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that the build laid out as a folder of jars.
 *
 * @param name in front of its log lines
 * @param app folder of the jars, relative to the root of the checkout
 */
public record Program(String name, String app, String mainClass, List<String> jvmFlags) {
  /** Start-up matters more than peak speed on a laptop, so only the quick compiler runs. */
  private static final List<String> QUICK =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          "--enable-native-access=ALL-UNNAMED");

  public static final Program SIMULATOR =
      new Program(
          "simulator",
          "platform/yoto-simulator/target/app",
          "io.yotosmartstream.simulator.SimulatorMain",
          QUICK);
  public static final Program MQTT_SERVICE =
      new Program(
          "mqtt-service",
          "mqtt-service/target/app",
          "io.yotosmartstream.mqtt.MqttServiceMain",
          QUICK);
  public static final Program SERVER =
      new Program(
          "server", "functions/server/target/app", "io.yotosmartstream.server.ServerMain", QUICK);

  /**
   * @throws IllegalStateException where it is not built
   */
  public List<String> command(Path root) {
    Path jars = root.resolve(app);
    if (!Files.isDirectory(jars)) {
      throw new IllegalStateException(
          name + " is not built: there is no " + jars + ". Run `make build` first.");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmFlags);
    command.addAll(List.of("-cp", jars + "/*", mainClass));
    return command;
  }
}
