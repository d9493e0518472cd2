package io.yotosmartstream.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.packaging.runtime.FunctionError;
import io.yotosmartstream.packaging.runtime.PackedFunction;
import io.yotosmartstream.packaging.training.AwsStandIn;
import io.yotosmartstream.packaging.training.OneUser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zips for Lambda's custom runtime, unpacked and started as Lambda does. */
class ZipsIT {
  private static final Path ZIPS = Path.of("../lambda/target");
  private static final String PROCESSOR = Machine.here().ofLambda();
  private static final String JAR = "lib/yoto-api.jar";
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
    aot = Unpacked.of(PackageLambda.zip(ZIPS, "aot", PROCESSOR), folder.resolve("aot"));
    plain = Unpacked.of(PackageLambda.zip(ZIPS, "plain", PROCESSOR), folder.resolve("plain"));
    layer = folder.resolve("layer");
    Files.createDirectories(layer.resolve("lib"));
    for (String jar : names(ADAPTERS)) {
      Files.copy(ADAPTERS.resolve(jar), layer.resolve("lib").resolve(jar));
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

  /** Not from the one file of /tmp, where another that starts may be writing. */
  @Test
  void takesTheClientsLibraryFromTheZip() {
    String answer = ready(plain, Map.of("JAVA_TOOL_OPTIONS", "-Xlog:library"));
    assertThat(answer).contains("\"statusCode\":200");
    assertThat(log)
        .filteredOn(line -> line.contains("libaws-lambda-jni"))
        .isNotEmpty()
        .allMatch(line -> line.contains(plain.resolve("lib/libaws-lambda-jni.so").toString()));
  }

  /** Emulators give files the time of the day, or read the zip's in a zone of their own. */
  @Test
  void takesTheCacheWhateverTimeWasUnpacked() throws IOException {
    Files.setLastModifiedTime(aot.resolve(JAR), FileTime.from(Instant.now()));
    Files.setLastModifiedTime(aot.resolve("app.aot"), FileTime.from(Instant.now()));
    Files.setLastModifiedTime(aot.resolve("jre/lib/modules"), FileTime.from(Instant.now()));
    assertThat(ready(aot, CACHE_OR_NOTHING)).contains("\"statusCode\":200", "audio-store");
    assertThat(Files.getLastModifiedTime(aot.resolve(JAR))).isEqualTo(ReproducibleZip.TIME);
  }

  @Test
  void startsWithoutTheCacheWhereTheJarIsAnotherOne() throws IOException {
    Path jar = aot.resolve(JAR);
    long before = Files.size(jar);
    Files.write(jar, new byte[1], StandardOpenOption.APPEND);
    try {
      assertThatThrownBy(() -> ready(aot, CACHE_OR_NOTHING)).isInstanceOf(FunctionError.class);
      log.clear();
      assertThat(ready(aot, Map.of())).contains("\"statusCode\":200", "audio-store");
      assertThat(log).anyMatch(line -> line.contains(jar.getFileName().toString()));
    } finally {
      try (FileChannel file = FileChannel.open(jar, StandardOpenOption.WRITE)) {
        file.truncate(before);
      }
    }
  }

  /** What is left is made while it runs: proxies, and forms of method handles. */
  @Test
  void theFirstAnswerTakesItsClassesFromTheCache() throws IOException {
    Path loaded = folder.resolve("loaded.txt");
    try (AwsStandIn aws = new AwsStandIn()) {
      Map<String, String> environment = aws.variables();
      environment.put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on -Xlog:class+load:file=" + loaded);
      try (PackedFunction function = new PackedFunction(aot, environment, log::add)) {
        assertThat(function.invoke(ApiEvent.signIn(OneUser.PASSWORD).json()))
            .contains("\"statusCode\":200");
      }
    }
    List<String> lines = Files.readAllLines(loaded);
    long cached = lines.stream().filter(line -> line.endsWith("shared objects file")).count();
    assertThat((double) cached / lines.size())
        .as("of %d classes", lines.size())
        .isGreaterThan(0.95);
  }

  @Test
  void holdsTheFunctionsTheRuntimeClientAndNothingForTraining() throws IOException {
    assertThat(names(plain.resolve("lib")))
        .isEqualTo(names(aot.resolve("lib")))
        .containsExactly("libaws-lambda-jni.so", "yoto-api.jar");
    try (JarFile jar = new JarFile(plain.resolve(JAR).toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName).toList())
          .contains("io/yotosmartstream/lambda/LambdaApplication.class")
          .contains("com/amazonaws/services/lambda/runtime/api/client/AWSLambda.class")
          .noneMatch(name -> name.startsWith("io/yotosmartstream/packaging/"))
          .noneMatch(name -> name.startsWith("io/yotosmartstream/local/"))
          .noneMatch(name -> name.startsWith("org/sqlite/"));
    }
  }

  /** What goes to the managed runtime, and is restored from a snapshot there. */
  @Test
  void holdsTheSameJarsAsTheZipForTheManagedRuntime() throws IOException {
    Path managed =
        Unpacked.of(ZIPS.resolve("yoto-api-lambda.zip"), folder.resolve("managed")).resolve("lib");
    assertThat(names(managed)).anyMatch(name -> name.startsWith("functions-lambda-"));
    for (String jar : names(managed)) {
      assertThat(managed.resolve(jar)).hasSameBinaryContentAs(Path.of("target/lib", jar));
    }
  }

  /** All but the cache, which is written from the memory of a process. */
  @Test
  void packedAgainItIsTheSame() throws Exception {
    Path again = Files.createDirectories(folder.resolve("again"));
    LinkedRuntime.link(Path.of(System.getProperty("java.home")), again.resolve("jre"));
    OneJar.write(PackageLambda.jarsOf(Path.of("target/lib")), again.resolve("yoto-api.jar"));
    assertThat(again.resolve("yoto-api.jar")).hasSameBinaryContentAs(plain.resolve(JAR));
    try (Stream<Path> files = Files.walk(plain.resolve("jre"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(again.resolve(plain.relativize(file))).hasSameBinaryContentAs(file);
      }
    }
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
      return function.invoke(new ApiEvent("GET", "/api/health/ready", "", "").json());
    }
  }

  private static List<String> names(Path jars) throws IOException {
    try (Stream<Path> files = Files.list(jars)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
