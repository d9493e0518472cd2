package io.yotosmartstream.emulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars that LocalStack would download from elsewhere, put where it looks for them: then it
 * downloads nothing.
 *
 * <p>DynamoDB Local is under Amazon's own licence, which lets everyone run it for tests and nobody
 * give it on: so it is fetched from Maven Central by whoever runs it, and packaged nowhere.
 */
final class LocalStackJars {
  static final String POM = "jars-pom.xml";

  private LocalStackJars() {}

  static void install(Path folder) throws IOException {
    Path dynamoDb = dynamoDb(folder);
    Path libraries = dynamoDb.resolve("DynamoDBLocal_lib");
    copy("dynamodb-local", libraries);
    writeStarter(dynamoDb.resolve("DynamoDBLocal.jar"), libraries);
    Path agent = folder.resolve("agent");
    copy("agent", agent);
    Files.move(only(agent), dynamoDb.resolve("ddb-local-loader-0.1.jar"));
    Files.delete(agent);
    installRuntimeClient(folder);
  }

  /** That alone: a container has the rest. */
  static void installRuntimeClient(Path folder) {
    copy("runtime-client", runtimeClient(folder));
  }

  /** LocalStack's folder {@code dynamodb-local/2}. */
  static Path dynamoDb(Path folder) {
    return folder.resolve("dynamodb-local/2");
  }

  /** Jars of the client that runs Java functions as Lambda does. */
  static Path runtimeClient(Path folder) {
    return folder.resolve("runtime-client");
  }

  private static void copy(String profile, Path target) {
    Commands.run(
        "Fetching " + profile + " for LocalStack",
        Map.of(),
        List.of(
            ProjectFiles.maven().toString(),
            "--quiet",
            "--batch-mode",
            "--file",
            ProjectFiles.localStack(POM).toString(),
            "--activate-profiles",
            profile,
            "dependency:copy-dependencies",
            "-DoutputDirectory=" + target));
  }

  /** A jar that holds nothing but the way to the others, as LocalStack starts it with -jar. */
  private static void writeStarter(Path jar, Path libraries) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(
        Attributes.Name.MAIN_CLASS, "software.amazon.dynamodb.services.local.main.ServerRunner");
    try (Stream<Path> jars = Files.list(libraries)) {
      main.put(
          Attributes.Name.CLASS_PATH,
          jars.map(path -> libraries.getFileName() + "/" + path.getFileName())
              .sorted()
              .collect(Collectors.joining(" ")));
    }
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }
}
