package io.yotosmartstream.features.lambda;

import io.yotosmartstream.features.bench.Percentiles;
import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.launcher.LocalWorld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * CPU-seconds from the start of the Lambda artefact's process to its first API answer: plain, with
 * the AOT cache of JDK 25, and with the cache and the quick compiler only, in turn. CPU-seconds
 * rather than time, so that other load of the machine does not bend them. The garbage collector and
 * the heap are the same in all.
 */
public final class StartBenchmark {
  private static final int RUNS = Integer.getInteger("bench.runs", 7);
  private static final List<String> SAME =
      List.of("-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  /** The first question that touches the table and the audio store. */
  private static final byte[] QUESTION =
      """
      {"version":"2.0","routeKey":"GET /api/health/ready","rawPath":"/api/health/ready","rawQueryString":"",
       "headers":{},"requestContext":{"http":{"method":"GET","path":"/api/health/ready","sourceIp":"127.0.0.1"}},
       "isBase64Encoded":false}"""
          .getBytes(StandardCharsets.UTF_8);

  private final Artefact artefact;
  private final Map<String, String> environment;
  private final Path cache;
  private final Path quickCache;

  private StartBenchmark() {
    Ground ground = new Ground("bench");
    artefact = new Artefact(ground);
    environment = new LocalWorld(ground.settings(), line -> {}).environment();
    environment.put("LOG_LEVEL", "WARN");
    cache = ground.folder().resolve("app.aot");
    quickCache = ground.folder().resolve("app-quick.aot");
  }

  public static void main(String[] args) throws Exception {
    new StartBenchmark().run();
    System.exit(0);
  }

  private void run() throws Exception {
    train(cache, List.of());
    train(quickCache, List.of(QUICK));
    Map<String, List<String>> variants = new LinkedHashMap<>();
    variants.put("plain", List.of());
    variants.put("AOT cache", List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
    variants.put("AOT cache + C1", List.of("-XX:AOTCache=" + quickCache, "-XX:AOTMode=on", QUICK));
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int i = 0; i < RUNS; i++) {
      for (var variant : variants.entrySet()) {
        seconds
            .computeIfAbsent(variant.getKey(), name -> new ArrayList<>())
            .add(once(variant.getValue()));
      }
    }
    double plain = Percentiles.of(seconds.get("plain")).p50();
    System.out.printf(
        "%nProcess start to first API answer of the Lambda artefact, CPU-seconds, %d runs each in turn%n",
        RUNS);
    seconds.forEach(
        (name, values) -> {
          Percentiles p = Percentiles.of(values);
          System.out.printf(
              "  %-15s median %.2f   min %.2f   max %.2f   ratio to plain %.2f%n",
              name,
              p.p50(),
              values.stream().min(Double::compare).orElseThrow(),
              p.max(),
              p.p50() / plain);
        });
    System.out.printf(
        "  (wanted: AOT at most 0.40 of plain; cache %d MB)%n", Files.size(cache) / 1_000_000);
  }

  /**
   * A run that answers and ends in order, after which a second process writes the cache of what it
   * loaded.
   */
  private void train(Path target, List<String> flags) throws Exception {
    Path record = target.resolveSibling(target.getFileName() + ".record");
    List<String> recording = new ArrayList<>(flags);
    recording.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + record));
    try (Instance instance = instance(recording)) {
      answer(instance);
      instance.process().destroy();
      instance.process().waitFor(60, TimeUnit.SECONDS);
    }
    List<String> create = new ArrayList<>();
    create.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    create.addAll(command(flags));
    create.addAll(
        List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + record, "-XX:AOTCache=" + target));
    create.addAll(List.of("-cp", artefact.classPath()));
    int code =
        new ProcessBuilder(create)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0 || !Files.exists(target)) {
      throw new IllegalStateException("The training run left no AOT cache");
    }
  }

  private Instance instance(List<String> flags) {
    return new Instance("bench", "httpApi", artefact, environment, line -> {}, command(flags));
  }

  private double once(List<String> flags) {
    try (Instance instance = instance(flags)) {
      answer(instance);
      Duration cpu = instance.process().info().totalCpuDuration().orElseThrow();
      return cpu.toMillis() / 1000.0;
    }
  }

  private static void answer(Instance instance) {
    String answer = new String(instance.invoke(QUESTION), StandardCharsets.UTF_8);
    if (!answer.contains("\"statusCode\":200")) {
      throw new IllegalStateException("The first answer was " + answer);
    }
  }

  private static List<String> command(List<String> flags) {
    List<String> all = new ArrayList<>(SAME);
    all.addAll(flags);
    return all;
  }
}
