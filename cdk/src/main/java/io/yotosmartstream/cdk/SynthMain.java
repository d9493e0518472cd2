package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.environments.InvalidEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the templates of environments: {@code make synth ENV=x}, and what {@code cdk} starts. */
public final class SynthMain {
  private SynthMain() {}

  public static void main(String[] args) {
    Map<String, String> env = System.getenv();
    try {
      Repository around = Repository.around(Path.of(""));
      Repository repository =
          Optional.ofNullable(env.get("ENVIRONMENTS"))
              .map(folder -> around.withEnvironments(Path.of(folder)))
              .orElse(around);
      List<String> environments = Stream.of(args).filter(arg -> !arg.isBlank()).toList();
      if (environments.isEmpty()) {
        throw new IllegalArgumentException(
            "Say which environment: make synth ENV=dev, or ENV=dev cdk deploy");
      }
      String wanted = env.get("CDK_OUTDIR");
      if (wanted != null && environments.size() > 1) {
        throw new IllegalArgumentException(
            "One folder takes the templates of one environment, not of " + environments);
      }
      Synthesis synthesis =
          new Synthesis(
              repository,
              new Release(env.getOrDefault("YOTO_RELEASE", "dev")),
              Optional.ofNullable(env.get("TEMPLATE_BUCKET")).filter(name -> !name.isBlank()));
      for (String environment : environments) {
        Path folder =
            wanted == null
                ? repository.root().resolve("cdk/out").resolve(environment)
                : Path.of(wanted);
        synthesis.write(environment, folder);
        System.out.println("Written to " + folder);
      }
    } catch (InvalidEnvironment | IllegalArgumentException e) {
      // A stack trace would bury what a person has to change.
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
