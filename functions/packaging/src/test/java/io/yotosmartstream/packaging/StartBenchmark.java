package io.yotosmartstream.packaging;

import io.yotosmartstream.packaging.runtime.FunctionError;
import io.yotosmartstream.packaging.runtime.PackedFunction;
import io.yotosmartstream.packaging.training.AwsStandIn;
import io.yotosmartstream.packaging.training.OneUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * CPU-seconds from the start of {@code bootstrap} to the first answer of the API, which reads the
 * table: the zips as they go to Lambda, with the adapters for AWS, and a stand-in of its services
 * on 127.0.0.1. With the AOT cache and without, each with all compilers and, as shipped, with the
 * quick one only; in turn, and in CPU-seconds, so that other load of the machine does not bend
 * them.
 */
final class StartBenchmark {
  private static final int RUNS = Integer.getInteger("bench.runs", 9);
  private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5 ";

  /** An AOT cache that cannot be used ends the start. */
  private static final Map<String, String> CACHE_OR_NOTHING =
      Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");

  private static final String QUESTION =
      new ApiEvent("GET", "/api/household", "", ApiEvent.SOMEBODY).json();

  private record Variant(Path root, Map<String, String> more) {}

  private StartBenchmark() {}

  /** Its arguments: the folder of the zips, and one to work in that is not there yet. */
  public static void main(String[] arguments) throws Exception {
    Path zips = Path.of(arguments[0]);
    Path work = Path.of(arguments[1]).toAbsolutePath();
    Map<String, Variant> variants = new LinkedHashMap<>();
    for (String zip : List.of("plain", "aot")) {
      Path from = PackageLambda.zip(zips, zip, Machine.here().ofLambda());
      Map<String, String> more = zip.equals("aot") ? CACHE_OR_NOTHING : Map.of();
      Path changed = Unpacked.of(from, work.resolve(zip + "-all-compilers"));
      useAllCompilers(changed.resolve("bootstrap"));
      variants.put(zip, new Variant(changed, more));
      variants.put(zip + " + C1", new Variant(Unpacked.of(from, work.resolve(zip)), more));
    }
    print(measure(variants));
    System.exit(0);
  }

  private static void useAllCompilers(Path bootstrap) throws IOException {
    String shipped = Files.readString(bootstrap);
    if (!shipped.contains(QUICK)) {
      throw new IllegalStateException("bootstrap does not choose a compiler: " + shipped);
    }
    Files.writeString(bootstrap, shipped.replace(QUICK, ""));
  }

  private static Map<String, List<Double>> measure(Map<String, Variant> variants) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    try (AwsStandIn aws = new AwsStandIn()) {
      // Signing in makes the household that is asked for.
      Variant first = variants.values().iterator().next();
      var unused = cpuSeconds(first, aws, ApiEvent.signIn(OneUser.PASSWORD).json());
      for (int i = 0; i < RUNS; i++) {
        variants.forEach(
            (name, variant) ->
                seconds
                    .computeIfAbsent(name, n -> new ArrayList<>())
                    .add(cpuSeconds(variant, aws, QUESTION)));
      }
    }
    return seconds;
  }

  private static double cpuSeconds(Variant variant, AwsStandIn aws, String question) {
    Map<String, String> environment = aws.variables();
    environment.putAll(variant.more());
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    try (PackedFunction function = new PackedFunction(variant.root(), environment, log::add)) {
      String answer = function.invoke(question);
      if (!answer.contains("\"statusCode\":200")) {
        throw new IllegalStateException("The answer was " + answer + "\n" + log);
      }
      return function.cpuSeconds();
    } catch (FunctionError e) {
      throw new IllegalStateException(variant.root() + " does not start: " + log, e);
    }
  }

  private static void print(Map<String, List<Double>> seconds) {
    System.out.printf(
        "%nStart of bootstrap to the first answer, CPU-seconds, %d runs each in turn%n", RUNS);
    double plain = median(seconds.values().iterator().next());
    seconds.forEach(
        (name, values) ->
            System.out.printf(
                Locale.ROOT,
                "  %-12s median %.2f   min %.2f   max %.2f   ratio to plain %.2f%n",
                name,
                median(values),
                Collections.min(values),
                Collections.max(values),
                median(values) / plain));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
