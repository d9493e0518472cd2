package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Blueprints;
import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The templates of our environments, each written once: a run of the CDK takes seconds. */
final class Templates {
  static final List<String> STACKS = List.of("account", "edge", "app");
  static final Repository CHECKOUT = Repository.around(Path.of(""));
  static final Release RELEASE = new Release("r1");
  private static final Map<String, Path> WRITTEN = new ConcurrentHashMap<>();
  private static final SortedSet<String> GROUPS = Groups.of(Contract.load());

  private Templates() {}

  static List<String> environments() {
    return Environments.names(CHECKOUT.environments());
  }

  /** Every environment with every stack. */
  static Stream<String[]> all() {
    return environments().stream()
        .flatMap(env -> STACKS.stream().map(stack -> new String[] {env, stack}));
  }

  static Path folder(String environment) {
    return WRITTEN.computeIfAbsent(environment, Templates::write);
  }

  static String text(String environment, String stack) {
    try {
      return Files.readString(folder(environment).resolve(stack + ".template.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String environment, String stack) {
    return Json.STRICT.readTree(text(environment, stack));
  }

  static Evaluated app(String environment) {
    return new Evaluated(json(environment, "app"), environment(environment));
  }

  static AppBlueprint blueprint(String environment) {
    return Blueprints.app(environment(environment), Contract.load(), RELEASE, CHECKOUT.warmUp());
  }

  static Environment environment(String name) {
    return Environments.load(CHECKOUT.environments(), name, GROUPS);
  }

  private static Path write(String environment) {
    Path folder = Path.of("target/templates").resolve(environment);
    new Synthesis(CHECKOUT, RELEASE, Optional.empty()).write(environment, folder);
    return folder;
  }
}
