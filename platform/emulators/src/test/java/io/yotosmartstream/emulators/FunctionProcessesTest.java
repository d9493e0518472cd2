package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that finds functions where only commands get, with a folder in place of /proc. */
class FunctionProcessesTest {
  @TempDir Path here;

  @Test
  void killsFunctionsAndNothingElse() throws IOException {
    process("1", "python", "-m", "localstack.runtime.main");
    process("20", "/opt/jdk/bin/java", "-cp", "a.jar", "org.example.FunctionInvoker::handle");
    process("21", "/tmp/yoto-code/abc/bootstrap");
    process("22", "java", "-jar", "DynamoDBLocal.jar");
    process("23", "sh", "-c", "grep [F]unctionInvoker|[b]ootstrap");

    Commands.run("killing", Map.of(), FunctionProcesses.killCommand(proc().toString(), killer()));

    assertThat(here.resolve("killed")).hasContent("20\n21\n");
  }

  @Test
  void isContentWithNone() throws IOException {
    process("1", "python", "-m", "localstack.runtime.main");

    Commands.run("killing", Map.of(), FunctionProcesses.killCommand(proc().toString(), killer()));

    assertThat(here.resolve("killed")).doesNotExist();
  }

  private Path proc() {
    return here.resolve("proc");
  }

  private void process(String id, String... command) throws IOException {
    Path folder = Files.createDirectories(proc().resolve(id));
    Files.writeString(folder.resolve("cmdline"), String.join("\0", List.of(command)) + "\0");
  }

  /** Writes down whom, and takes away the command line, as an end does. */
  private String killer() throws IOException {
    Path script = here.resolve("kill");
    Files.writeString(
        script,
        "#!/bin/sh\nfor id; do echo \"$id\" >> %s/killed; : > %s/$id/cmdline; done\n"
            .formatted(here, proc()));
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"))
        .toString();
  }
}
