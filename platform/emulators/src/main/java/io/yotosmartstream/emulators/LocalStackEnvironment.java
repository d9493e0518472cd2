package io.yotosmartstream.emulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What LocalStack must be told, as a process and as a container on this machine's network. */
final class LocalStackEnvironment {
  private LocalStackEnvironment() {}

  static Map<String, String> of(Path installed, Path run, String port, Path jdk)
      throws IOException {
    Path files = run.resolve("files");
    linkLibraries(files.resolve("var/lib/localstack/lib"), installed, jdk);
    Map<String, String> variables = new HashMap<>(everywhere(port));
    variables.put("FILESYSTEM_ROOT", files.toString());
    // Inside a container it ignores FILESYSTEM_ROOT otherwise.
    variables.put("OVERRIDE_IN_DOCKER", "0");
    variables.put("JAVA_HOME", jdk.toString());
    variables.putAll(
        ofFunctions(
            ProjectFiles.localStack("plugin"),
            LocalStackJars.runtimeClient(installed),
            run.resolve("code"),
            jdk));
    return variables;
  }

  static Map<String, String> everywhere(String port) {
    Map<String, String> variables = new HashMap<>();
    variables.put("GATEWAY_LISTEN", "127.0.0.1:" + port);
    variables.put("LOCALSTACK_HOST", "localhost:" + port);
    // The default server ignores the host and listens to the whole network.
    variables.put("GATEWAY_SERVER", "hypercorn");
    variables.put("DNS_ADDRESS", "0");
    variables.put("SKIP_SSL_CERT_DOWNLOAD", "1");
    variables.put("DISABLE_EVENTS", "1");
    variables.put("EAGER_SERVICE_LOADING", "0");
    // Otherwise expired and changed pre-signed addresses are taken.
    variables.put("S3_SKIP_SIGNATURE_VALIDATION", "0");
    variables.put("DYNAMODB_IN_MEMORY", "1");
    variables.put("PROVIDER_OVERRIDE_DYNAMODB", "v2");
    variables.put("SQS_ENDPOINT_STRATEGY", "path");
    return variables;
  }

  /**
   * What the plugin of this module reads, so that functions are processes; their logs go to a
   * folder only where a caller names one.
   */
  static Map<String, String> ofFunctions(Path plugin, Path runtimeClient, Path code, Path jdk) {
    return Map.of(
        "PYTHONPATH",
        plugin.toString(),
        "LAMBDA_RUNTIME_EXECUTOR",
        "process",
        "PROCESS_LAMBDA_RUNTIME_CLIENT",
        runtimeClient.toString(),
        "PROCESS_LAMBDA_CODE",
        code.toString(),
        "PROCESS_LAMBDA_JAVA25",
        jdk.toString(),
        "PROCESS_LAMBDA_JAVA21",
        jdk.toString(),
        // Seconds until a function must have asked for work; 20 are too few on a busy machine.
        "LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT",
        "60");
  }

  /** Each run has its own files, so that two can run at once; the libraries are shared. */
  private static void linkLibraries(Path libraries, Path installed, Path jdk) throws IOException {
    Path dynamoDb = LocalStackJars.dynamoDb(installed);
    link(libraries.resolve("dynamodb-local/2"), dynamoDb);
    // The versions of Java that its packages ask for.
    link(libraries.resolve("java/21"), jdk);
    link(libraries.resolve("java/11"), jdk);
  }

  private static void link(Path at, Path target) throws IOException {
    Files.createDirectories(at.getParent());
    Files.createSymbolicLink(at, target);
  }
}
