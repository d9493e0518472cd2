package io.yotosmartstream.pulumi.engine;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Pulumi's CLI in one project, with all it keeps in a folder of its own. */
final class Engine {
  private static final int MINUTES_AT_MOST = 4;

  private final Path programs;
  private final Path folder;
  private final Path project;

  /** What a run of the CLI ended with. */
  record Run(int exit, String output) {
    Run succeeded() {
      if (exit != 0) {
        throw new AssertionError("The engine ended with " + exit + ":\n" + output);
      }
      return this;
    }

    Run failed() {
      if (exit == 0) {
        throw new AssertionError("The engine did not fail:\n" + output);
      }
      return this;
    }
  }

  /**
   * @param programs folder with {@code pulumi}, its language host and the provider
   * @param folder for state and home
   */
  Engine(Path programs, Path folder, Path project) throws IOException {
    this.programs = programs;
    this.folder = folder;
    this.project = project;
    Files.createDirectories(folder.resolve("state"));
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(pulumi(), "--non-interactive", "--color=never"));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "run", ".txt");
    Process process =
        builder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    return new Run(ended ? process.exitValue() : -1, text);
  }

  /** Runs in the background, to be killed. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(pulumi(), "--non-interactive", "--color=never"));
    command.addAll(List.of(arguments));
    return builder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectErrorStream(true)
        .start();
  }

  /** The resources of the stack's state, without the engine's own. */
  List<JsonNode> resources() throws IOException, InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode each : Json.LENIENT.readTree(state()).path("deployment").path("resources")) {
      String type = each.path("type").stringValue("");
      if (type.startsWith("aws:")) {
        all.add(each);
      }
    }
    return all;
  }

  /** The stack's state as it is kept, secrets encrypted. */
  String state() throws IOException, InterruptedException {
    return run("stack", "export").succeeded().output();
  }

  private String pulumi() {
    Path built = programs.resolve("pulumi");
    return Files.exists(built) ? built.toString() : "pulumi";
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    Map<String, String> env = builder.environment();
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    env.put("PATH", programs + ":" + java + ":" + env.get("PATH"));
    env.put("PULUMI_BACKEND_URL", "file://" + folder.resolve("state"));
    env.put("PULUMI_HOME", folder.resolve("home").toString());
    env.put("PULUMI_CONFIG_PASSPHRASE", "only for this test");
    env.put("PULUMI_SKIP_UPDATE_CHECK", "true");
    env.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
    env.put("STANDIN_AWS_LOG", folder.resolve("aws.log").toString());
    env.put("YOTO_RELEASE", "r1");
    env.remove("JAVA_TOOL_OPTIONS");
    return builder;
  }
}
