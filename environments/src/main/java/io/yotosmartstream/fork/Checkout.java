package io.yotosmartstream.fork;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.environments.InvalidEnvironment;
import io.yotosmartstream.environments.Settings;
import io.yotosmartstream.environments.declaration.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files that a fork changes.
 *
 * @param root of the repository
 */
record Checkout(Path root, Set<String> contractGroups) {
  private static final String EXAMPLE = "example";

  /** What an earlier fork answered; nothing where the files are still those of the template. */
  Map<Question, String> answered() {
    Map<Question, String> all = new EnumMap<>(Question.class);
    for (Environment environment : Environments.all(environments(), contractGroups)) {
      Settings settings = environment.settings();
      all.put(Question.NAME, settings.project());
      all.put(Question.REGION, settings.region());
      if (!settings.hasPlaceholderAccount()) {
        all.put(Question.ACCOUNT, settings.account());
      }
      if (environment.name().equals("prod") && settings.domain() != null) {
        all.put(Question.DOMAIN, settings.domain().name());
      }
      String owner = settings.signUp().firstOwner();
      if (owner != null && !owner.endsWith("@example.com")) {
        all.put(Question.EMAIL, owner);
      }
      if (settings.gitHub() != null && !settings.gitHub().repository().startsWith(EXAMPLE + "/")) {
        all.put(Question.REPOSITORY, settings.gitHub().repository());
      }
    }
    all.putIfAbsent(Question.DOMAIN, Question.NONE);
    return all;
  }

  /**
   * What the files become, by their path.
   *
   * @throws InvalidEnvironment with all that would be wrong in any environment
   */
  Map<Path, String> changedBy(Fork fork) throws IOException {
    Map<Path, String> all = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : Environments.names(environments())) {
      Path file = environment(name);
      try {
        all.put(file, fork.environment(name, Files.readString(file), contractGroups));
      } catch (InvalidEnvironment e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidEnvironment(problems);
    }
    for (String project : List.of("account", "edge", "app")) {
      Path file = root.resolve("pulumi").resolve(project).resolve("Pulumi.yaml");
      all.put(file, fork.project(Files.readString(file)));
    }
    return all;
  }

  private Path environment(String name) {
    Path file = environments().resolve(name + ".yaml");
    return Files.exists(file) ? file : environments().resolve(name + ".yml");
  }

  private Path environments() {
    return root.resolve("environments");
  }
}
