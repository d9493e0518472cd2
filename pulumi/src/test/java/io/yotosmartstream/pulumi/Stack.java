package io.yotosmartstream.pulumi;

import com.pulumi.Context;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.Groups;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.environments.Settings;
import io.yotosmartstream.http.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The real programs for the real environments, as they would plan them. */
final class Stack {
  private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

  /** What stands in for every secret of the configuration. */
  static final String SECRET = "a-secret-of-the-configuration";

  private static final Function<String, Optional<String>> CONFIG =
      setting ->
          Optional.of("-----BEGIN PUBLIC KEY-----").filter(_ -> setting.equals("signingPublicKey"));

  private Stack() {}

  /** One of our environments, in a copy of the checkout whose artefacts are stand-ins. */
  static Planned app(Path folder, String environment) throws IOException {
    return plan(folder, "yoto-app", environment);
  }

  /** The same after a piece of its file was replaced, which must be there. */
  static Planned app(Path folder, String environment, String from, String to) throws IOException {
    copy(folder);
    Path file = folder.resolve("environments/" + environment + ".yaml");
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " has no " + from);
    }
    Files.writeString(file, text.replace(from, to));
    return Planned.by(
        "yoto-app", environment, built(new Repository(folder), "yoto-app", environment));
  }

  static Planned plan(Path folder, String project, String stack) throws IOException {
    copy(folder);
    return Planned.by(project, stack, built(new Repository(folder), project, stack));
  }

  /** What one of our environments says. */
  static Settings settings(String environment) {
    return Environments.load(
            CHECKOUT.resolve("environments"), environment, Groups.of(Contract.load()))
        .settings();
  }

  static void copy(Path folder) throws IOException {
    for (String file :
        new String[] {
          "environments/dev.yaml",
          "environments/staging.yaml",
          "environments/prod.yaml",
          "functions/lambda/src/main/resources/keep-warm.json",
          "pulumi/pom.xml"
        }) {
      write(folder, file, Files.readString(CHECKOUT.resolve(file)));
    }
    write(folder, "functions/lambda/target/yoto-api-aot-x86-64.zip", "");
    write(folder, "ui/dist/index.html", "");
    write(folder, "ui/dist/assets/main-1.js", "");
    write(folder, "ui/dist/assets/main-1.js.map", "");
  }

  static Consumer<Context> built(Repository repository, String project, String stack) {
    Stacks stacks = Stacks.of(repository, project, stack, "r1");
    return stacks instanceof AppStack app
        ? context -> app.build(context, CONFIG, setting -> Optional.of(Output.ofSecret(SECRET)))
        : stacks::build;
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
