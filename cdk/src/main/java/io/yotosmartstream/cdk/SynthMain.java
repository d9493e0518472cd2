package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.environments.InvalidEnvironment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the templates of one environment: {@code make synth ENV=x}, and what {@code cdk} starts.
 */
public final class SynthMain {
  private SynthMain() {}

  public static void main(String[] args) {
    Map<String, String> env = System.getenv();
    try {
      Repository repository = Repository.around(Path.of(""));
      String environment = args.length == 1 ? args[0] : "";
      if (environment.isBlank()) {
        throw new IllegalArgumentException(
            "Say which environment: make synth ENV=dev, or ENV=dev cdk deploy");
      }
      Path folder =
          Path.of(
              env.getOrDefault(
                  "CDK_OUTDIR", repository.root().resolve("cdk/out/" + environment).toString()));
      new Synthesis(
              repository,
              new Release(env.getOrDefault("YOTO_RELEASE", "dev")),
              Optional.ofNullable(env.get("TEMPLATE_BUCKET")).filter(name -> !name.isBlank()))
          .write(environment, folder);
      System.out.println("Written to " + folder);
    } catch (InvalidEnvironment | IllegalArgumentException e) {
      // A stack trace would bury what a person has to change.
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
