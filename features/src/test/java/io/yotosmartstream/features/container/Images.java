package io.yotosmartstream.features.container;

import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.launcher.Program;
import java.nio.file.Path;
import java.util.List;

/** Which image a program comes from. */
final class Images {
  /** Of both tasks, in megabytes as Fargate counts them. */
  static final int MEMORY_MB = 512;

  /** Those that come from images; the simulator stands in for Yoto, which is elsewhere. */
  static final List<Program> PROGRAMS = List.of(Program.SERVER, Program.MQTT_SERVICE);

  private Images() {}

  static boolean has(Program program) {
    return PROGRAMS.contains(program);
  }

  static Path tar(Program program) {
    String tar =
        program.equals(Program.SERVER)
            ? "functions/server/target/yoto-server.tar"
            : "mqtt-service/target/yoto-mqtt.tar";
    return Ground.checkout().resolve(tar);
  }

  /** In the image it is every address, and here nobody else is to call. */
  static String hostVariable(Program program) {
    return program.equals(Program.SERVER) ? "SERVER_HOST" : "MQTT_SERVICE_HOST";
  }
}
