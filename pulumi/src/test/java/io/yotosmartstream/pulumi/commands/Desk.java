package io.yotosmartstream.pulumi.commands;

import static java.util.stream.Collectors.joining;

import io.yotosmartstream.pulumi.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A checkout in a folder of its own, with the stand-ins of {@code resources/commands} before
 * everything else on a path that has only what the commands need.
 */
final class Desk {
  /** How a command ended and all that it said. */
  record Outcome(int status, String said) {}

  private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
  private static final List<String> TOOLS =
      List.of(
          "awk",
          "bash",
          "cat",
          "cp",
          "curl",
          "cut",
          "date",
          "dirname",
          "env",
          "find",
          "git",
          "grep",
          "head",
          "mkdir",
          "mktemp",
          "node",
          "openssl",
          "readlink",
          "rm",
          "sed",
          "sh",
          "sleep",
          "sort",
          "tail",
          "touch",
          "tr",
          "xargs");
  private static final int LONGEST_SECONDS = 60;

  private final Path root;
  private final Path tools;
  private final Path fakes;
  private final Map<String, String> variables = new TreeMap<>();

  Desk(Path folder) {
    root = folder.resolve("checkout");
    tools = folder.resolve("tools");
    fakes = folder.resolve("fakes");
    try {
      for (Path each : List.of(root, tools, fakes)) {
        Files.createDirectories(each);
      }
      copy("bin");
      copy("functions/api/src/main/resources/openapi.yaml");
      for (String name : List.of("dev", "staging", "prod")) {
        String file = "environments/" + name + ".yaml";
        write(
            file, Shipped.environment(Files.readString(REPOSITORY.resolve(file)), "123456789012"));
      }
      classPath();
      Files.writeString(root.resolve(".gitignore"), "target\nui\nfunctions\npulumi\n");
      for (String tool : TOOLS) {
        script(tools.resolve(tool), "#!%s\nexec %s \"$@\"\n".formatted(find("bash"), find(tool)));
      }
      for (String fake : List.of("pulumi", "aws", "make", "uname")) {
        script(tools.resolve(fake), Files.readString(Path.of("src/test/resources/commands", fake)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    variables.put("PULUMI_CONFIG_PASSPHRASE", "");
    variables.put("SMOKE_TRIES", "1");
    run("git", "init", "-q");
    commit();
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /** The program that reads environments, by one jar that names the packaged ones. */
  private void classPath() throws IOException {
    Path app = REPOSITORY.resolve("environments/target/app");
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (Stream<Path> jars = Files.list(app)) {
      attributes.put(
          Attributes.Name.CLASS_PATH,
          jars.map(jar -> jar.toUri().toString()).sorted().collect(joining(" ")));
    }
    Path jar = root.resolve("environments/target/app/all.jar");
    Files.createDirectories(jar.getParent());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private static Path find(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("The commands need " + tool + ", which is not here"));
  }

  private void copy(String name) throws IOException {
    Path from = REPOSITORY.resolve(name);
    Files.createDirectories(root.resolve(name).getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, root.resolve(REPOSITORY.relativize(each).toString()));
      }
    }
  }

  /** Everything in git, so that the release has a commit's name. */
  void commit() {
    run("git", "add", "-A");
    run("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x");
  }

  void change(String file, String old, String now) {
    try {
      String text = Files.readString(root.resolve(file));
      if (!text.contains(old)) {
        throw new AssertionError(file + " does not have " + old);
      }
      Files.writeString(root.resolve(file), text.replace(old, now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void without(String tool) {
    try {
      Files.delete(tools.resolve(tool));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void set(String variable, String value) {
    variables.put(variable, value);
  }

  void unset(String variable) {
    variables.remove(variable);
  }

  /** What a stand-in answers from. */
  void answer(String file, String text) {
    try {
      Files.createDirectories(fakes.resolve(file).getParent());
      Files.writeString(fakes.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a stand-in keeps; empty where it is not there. */
  String kept(String file) {
    try {
      return Files.exists(fakes.resolve(file)) ? Files.readString(fakes.resolve(file)).strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The calls of all stand-ins, in order. */
  List<String> calls() {
    return kept("calls").lines().toList();
  }

  Outcome run(String... command) {
    return typing("", command);
  }

  /**
   * @param typed at the command's prompts
   */
  Outcome typing(String typed, String... command) {
    try {
      Path said = Files.createTempFile(fakes, "said", ".txt");
      Path input = Files.writeString(fakes.resolve("typed"), typed);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectInput(input.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile());
      Map<String, String> environment = builder.environment();
      environment.clear();
      environment.putAll(variables);
      environment.put("PATH", tools.toString());
      environment.put("HOME", fakes.toString());
      environment.put("FAKE", fakes.toString());
      environment.put("JAVA25_HOME", System.getProperty("java.home"));
      // The command is looked for in the path of this process, not in the one given.
      builder.command().set(0, resolve(command[0]));
      Process process = builder.start();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(
            String.join(" ", command) + " does not end: " + Files.readString(said));
      }
      return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String resolve(String command) {
    return command.contains("/")
        ? root.resolve(command).toString()
        : tools.resolve(command).toString();
  }
}
