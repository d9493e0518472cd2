package io.yotosmartstream.parity;

import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.cdk.Repository;
import io.yotosmartstream.cdk.Synthesis;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.environments.Settings;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.pulumi.PlannedStacks;
import io.yotosmartstream.pulumi.PlannedStacks.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The {@linkplain Example examples} as both engines plan them, each once: it takes seconds. */
final class Examples {
  static final Release RELEASE = new Release("r1");
  static final List<String> STACKS = List.of("account", "edge", "app");

  private static final Map<String, Map<String, Both>> PLANNED = new ConcurrentHashMap<>();

  private Examples() {}

  static Both plan(String example, String stack) {
    return PLANNED.computeIfAbsent(example, Examples::plan).get(stack);
  }

  /** First part of every name in one of our environments. */
  static String project(String environment) {
    return Environments.load(
            Checkout.ROOT.resolve("environments"), environment, Groups.of(Contract.load()))
        .settings()
        .project();
  }

  private static Map<String, Both> plan(String name) {
    Example example = Example.named(name);
    Path folder = Path.of("target/examples").resolve(name).toAbsolutePath();
    try {
      PlannedStacks.checkout(folder);
      Path file = folder.resolve("environments/" + example.of() + ".yaml");
      Files.writeString(file, example.file(Files.readString(file)));
      Environment environment =
          Environments.load(
              folder.resolve("environments"), example.of(), Groups.of(Contract.load()));
      Settings settings = environment.settings();
      Files.writeString(
          folder.resolve(
              "functions/lambda/target/yoto-api-%s-%s.zip"
                  .formatted(settings.lambda().startUp().text(), settings.processor().text())),
          "");
      // The CDK waits for a program of Node, so Pulumi plans meanwhile.
      try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
        Future<?> templates = beside.submit(() -> synthesise(folder, example.of()));
        Map<String, List<Resource>> planned = new LinkedHashMap<>();
        STACKS.forEach(stack -> planned.put(stack, planned(folder, environment, stack)));
        templates.get();
        Map<String, Both> stacks = new LinkedHashMap<>();
        for (String stack : STACKS) {
          stacks.put(
              stack, both(folder, environment, stack, planned.getOrDefault(stack, List.of())));
        }
        return stacks;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("The templates of " + name + " could not be written", e);
    }
  }

  private static void synthesise(Path folder, String environment) {
    new Synthesis(new Repository(folder), RELEASE, Optional.empty())
        .write(environment, folder.resolve("templates"));
  }

  private static List<Resource> planned(Path folder, Environment environment, String stack) {
    String account = environment.settings().account() + "-" + environment.settings().region();
    return PlannedStacks.in(
        folder, "yoto-" + stack, stack.equals("account") ? account : environment.name());
  }

  private static Both both(
      Path folder, Environment environment, String stack, List<Resource> planned)
      throws IOException {
    String region = environment.settings().region();
    return new Both(
        new Place(
            environment.settings().account(), stack.equals("edge") ? EdgeBlueprint.REGION : region),
        planned,
        Json.STRICT.readTree(
            Files.readString(folder.resolve("templates/" + stack + ".template.json"))),
        Parameters.of(environment));
  }
}
