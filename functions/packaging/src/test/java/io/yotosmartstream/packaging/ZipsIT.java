package io.yotosmartstream.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.packaging.runtime.FunctionError;
import io.yotosmartstream.packaging.runtime.PackedFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zips for Lambda's custom runtime, unpacked and started as Lambda does. */
class ZipsIT {
  private static final Path ZIPS = Path.of("../lambda/target");
  private static final Path ADAPTERS = Path.of("../../platform/local/target/app");

  /** An AOT cache that cannot be used ends the start. */
  private static final Map<String, String> CACHE_OR_NOTHING =
      Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");

  @TempDir private static Path folder;
  private static Path aot;
  private static Path plain;
  private static Path layer;

  private final Queue<String> log = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void unpack() throws IOException {
    aot = Unpacked.of(ZIPS.resolve("yoto-api-aot.zip"), folder.resolve("aot"));
    plain = Unpacked.of(ZIPS.resolve("yoto-api-plain.zip"), folder.resolve("plain"));
    layer = folder.resolve("layer");
    Files.createDirectories(layer.resolve("lib"));
    List<String> brought = names(aot.resolve("lib"));
    for (String jar : names(ADAPTERS)) {
      if (!brought.contains(jar)) {
        Files.copy(ADAPTERS.resolve(jar), layer.resolve("lib").resolve(jar));
      }
    }
  }

  @Test
  void answersWithTheCacheThatItBrings() {
    assertThat(ready(aot, CACHE_OR_NOTHING)).contains("\"statusCode\":200", "audio-store");
  }

  @Test
  void answersWithoutACache() {
    assertThat(plain.resolve("app.aot")).doesNotExist();
    assertThat(ready(plain, Map.of())).contains("\"statusCode\":200", "audio-store");
  }

  @Test
  void startsWithoutTheCacheWhereAJarIsAnotherOne() throws IOException {
    Path jar = aot.resolve("lib").resolve(names(aot.resolve("lib")).getFirst());
    FileTime before = Files.getLastModifiedTime(jar);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
    try {
      assertThatThrownBy(() -> ready(aot, CACHE_OR_NOTHING)).isInstanceOf(FunctionError.class);
      log.clear();
      assertThat(ready(aot, Map.of())).contains("\"statusCode\":200", "audio-store");
      assertThat(log).anyMatch(line -> line.contains(jar.getFileName().toString()));
    } finally {
      Files.setLastModifiedTime(jar, before);
    }
  }

  @Test
  void holdsTheFunctionsTheRuntimeClientAndNothingForTraining() throws IOException {
    assertThat(names(plain.resolve("lib")))
        .isEqualTo(names(aot.resolve("lib")))
        .anyMatch(name -> name.startsWith("functions-lambda-"))
        .anyMatch(name -> name.startsWith("aws-lambda-java-runtime-interface-client-"))
        .noneMatch(name -> name.contains("packaging") || name.contains("tests"))
        .noneMatch(name -> name.contains("local") || name.contains("sqlite"));
  }

  @Test
  void filesOfAZipHaveOneTime() throws IOException {
    try (Stream<Path> files = Files.walk(plain)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.getLastModifiedTime(file)).as("%s", file).isEqualTo(ReproducibleZip.TIME);
      }
    }
  }

  private String ready(Path root, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("YOTO_LAYER", layer.toString());
    environment.put("YOTO_PLATFORM", "local");
    environment.put("YOTO_DATA", folder.resolve("data").toString());
    environment.put("LOCAL_STORE_URL", "http://127.0.0.1:1");
    environment.put("PAGE_URL", "http://127.0.0.1:1");
    environment.put("LIVE_URL", "ws://127.0.0.1:1/live");
    try (PackedFunction function = new PackedFunction(root, environment, log::add)) {
      return function.invoke(
          """
          {"version":"2.0","routeKey":"GET /api/health/ready","rawPath":"/api/health/ready",
           "rawQueryString":"","headers":{},"isBase64Encoded":false,
           "requestContext":{"http":{"method":"GET","path":"/api/health/ready","sourceIp":"127.0.0.1"}}}
          """);
    }
  }

  private static List<String> names(Path jars) throws IOException {
    try (Stream<Path> files = Files.list(jars)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
