package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/find-python, with programs that stand in for Python. */
class FindPythonTest {
  @TempDir Path here;

  @Test
  void takesTheOneOfThePath() throws Exception {
    python("path/python3", true);
    Path named = python("path/python3.13", true);

    assertThat(find(Map.of())).isEqualTo(new Answer(0, named.toString()));
  }

  @Test
  void passesByACommandThatIsThereAndDoesNotRun() throws Exception {
    python("path/python3.13", false);
    Path works = python("path/python3", true);

    assertThat(find(Map.of())).isEqualTo(new Answer(0, works.toString()));
  }

  @Test
  void looksIntoTheVersionsOfPyenv() throws Exception {
    python("path/python3", false);
    Path works = python("home/.pyenv/versions/3.13.0/bin/python", true);

    assertThat(find(Map.of())).isEqualTo(new Answer(0, works.toString()));
  }

  @Test
  void takesWhatIsGivenBeforeAll() throws Exception {
    python("path/python3.13", true);
    Path given = python("elsewhere/python", true);

    assertThat(find(Map.of("PYTHON", given.toString()))).isEqualTo(new Answer(0, given.toString()));
  }

  @Test
  void refusesWhatIsGivenAndIsNone() throws Exception {
    python("path/python3.13", true);
    Path given = python("elsewhere/python", false);

    Answer answer = find(Map.of("PYTHON", given.toString()));

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.printed())
        .contains("PYTHON=" + given + " is not a Python 3.13")
        .doesNotContain("path/python3.13");
  }

  @Test
  void saysWhatToDoWhereThereIsNone() throws Exception {
    Answer answer = find(Map.of());

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.printed())
        .contains("No Python 3.13 was found")
        .contains("apt-get install python3.13 python3.13-venv")
        .contains("or set PYTHON");
  }

  private Answer find(Map<String, String> more) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", ProjectFiles.script("find-python").toString())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", here.resolve("path") + ":" + here.resolve("tools"));
    builder.environment().put("HOME", here.resolve("home").toString());
    builder.environment().putAll(more);
    // The one program that it needs beside; /bin itself may hold a Python.
    script("tools/cat", "exec /bin/cat");
    Process process = builder.start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Answer(process.waitFor(), printed);
  }

  /** Takes every question for its version, and prints where it is. */
  private Path python(String name, boolean works) throws IOException {
    return script(name, works ? "echo \"" + here.resolve(name) + "\"" : "exit 127");
  }

  private Path script(String name, String does) throws IOException {
    Path file = here.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + does + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Answer(int code, String printed) {}
}
