package io.yotosmartstream.features.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.features.world.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The images, built on nothing as no registry is needed for that. */
class ImagesIT {
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  /** Of the files with the class path and the main class. */
  private static final Instant JIBS_OWN = Instant.ofEpochSecond(1);

  private static final long TASK_MB = 512;

  private static final Map<Program, Image> IMAGES = new EnumMap<>(Program.class);

  enum Program {
    SERVER("functions/server", "yoto-server", "io.yotosmartstream.server.ServerMain", 8080),
    MQTT_SERVICE("mqtt-service", "yoto-mqtt", "io.yotosmartstream.mqtt.MqttServiceMain", 8082);

    private final String module;
    private final String title;
    private final String mainClass;
    private final int port;

    Program(String module, String title, String mainClass, int port) {
      this.module = module;
      this.title = title;
      this.mainClass = mainClass;
      this.port = port;
    }

    Path tar(String name) {
      return Ground.checkout().resolve(module).resolve("target/test-images").resolve(name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void runsItsProgramAsNobodyInParticular(Program program) throws IOException {
    Image image = image(program);
    var config = image.config().get("config");
    assertThat(config.get("User").asString()).isEqualTo("10001:10001");
    assertThat(config.get("Volumes").propertyNames()).containsExactly("/tmp");
    assertThat(config.get("WorkingDir").asString()).isEqualTo("/app");
    assertThat(image.strings("Entrypoint"))
        .startsWith("java")
        .contains("--enable-native-access=ALL-UNNAMED")
        .endsWith("-cp", "@/app/jib-classpath-file", program.mainClass);
    assertThat(image.holds(program.mainClass)).isTrue();
    assertThat(config.get("ExposedPorts").propertyNames()).containsExactly(program.port + "/tcp");
    assertThat(config.get("Labels").get("org.opencontainers.image.title").asString())
        .isEqualTo(program.title);
    assertThat(config.get("Labels").propertyNames())
        .contains("org.opencontainers.image.source", "org.opencontainers.image.version");
  }

  /** The rest is for stacks, collector and what is mapped. */
  @ParameterizedTest
  @EnumSource
  void capsItsMemoryBelowThatOfItsTask(Program program) throws IOException {
    List<String> flags = image(program).strings("Entrypoint");
    long heap = TASK_MB * number(flags, "-XX:MaxRAMPercentage=") / 100;
    long others =
        number(flags, "-XX:MaxMetaspaceSize=")
            + number(flags, "-XX:ReservedCodeCacheSize=")
            + number(flags, "-XX:MaxDirectMemorySize=");
    assertThat(heap + others).isBetween(400L, TASK_MB * 85 / 100);
    assertThat(flags).contains("-XX:+ExitOnOutOfMemoryError");
  }

  private static long number(List<String> flags, String name) {
    return flags.stream()
        .filter(flag -> flag.startsWith(name))
        .mapToLong(flag -> Long.parseLong(flag.substring(name.length()).replace("m", "")))
        .sum();
  }

  @ParameterizedTest
  @EnumSource
  void saysNothingOfItsSurroundingsButWhereItListens(Program program) throws IOException {
    String variable = program == Program.SERVER ? "SERVER" : "MQTT_SERVICE";
    assertThat(image(program).strings("Env"))
        .containsExactlyInAnyOrder(variable + "_HOST=0.0.0.0", variable + "_PORT=" + program.port);
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameEachTime(Program program) throws IOException {
    assertThat(Files.mismatch(program.tar("first.tar"), program.tar("again.tar"))).isEqualTo(-1);
    Image image = image(program);
    assertThat(Instant.parse(image.config().get("created").asString())).isEqualTo(TIME);
    assertThat(image.files()).extracting(Tar.Entry::modified).containsOnly(TIME, JIBS_OWN);
  }

  private static Image image(Program program) throws IOException {
    Image known = IMAGES.get(program);
    if (known == null) {
      known = Image.read(program.tar("first.tar"));
      IMAGES.put(program, known);
    }
    return known;
  }
}
