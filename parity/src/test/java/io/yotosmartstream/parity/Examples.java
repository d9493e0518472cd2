package io.yotosmartstream.parity;

import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.cdk.Repository;
import io.yotosmartstream.cdk.Synthesis;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.pulumi.PlannedStacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The {@linkplain Example examples} as both engines plan them, each once: it takes seconds. */
final class Examples {
  static final List<String> STACKS = List.of("account", "edge", "app");

  private static final Map<String, Map<String, Both>> PLANNED = new ConcurrentHashMap<>();

  private Examples() {}

  static Both plan(String example, String stack) {
    return PLANNED.computeIfAbsent(example, Examples::plan).get(stack);
  }

  private static Map<String, Both> plan(String name) {
    Example example = Example.named(name);
    Path folder = Path.of("target/examples").resolve(name).toAbsolutePath();
    try {
      PlannedStacks.checkout(folder);
      Files.writeString(folder.resolve("functions/lambda/target/yoto-api-plain.zip"), "");
      Path file = folder.resolve("environments/" + example.of() + ".yaml");
      Files.writeString(file, example.file(Files.readString(file)));
      Environment environment =
          Environments.load(
              folder.resolve("environments"), example.of(), Groups.of(Contract.load()));
      Path templates = folder.resolve("templates");
      new Synthesis(new Repository(folder), new Release("r1"), Optional.empty())
          .write(example.of(), templates);
      Map<String, Both> stacks = new LinkedHashMap<>();
      for (String stack : STACKS) {
        stacks.put(stack, both(folder, environment, stack));
      }
      return stacks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Both both(Path folder, Environment environment, String stack) throws IOException {
    String account = environment.settings().account();
    String region = environment.settings().region();
    String called = stack.equals("account") ? account + "-" + region : environment.name();
    return new Both(
        new Place(account, stack.equals("edge") ? EdgeBlueprint.REGION : region),
        PlannedStacks.in(folder, "yoto-" + stack, called),
        Json.STRICT.readTree(
            Files.readString(folder.resolve("templates/" + stack + ".template.json"))),
        Parameters.of(environment));
  }
}
