package io.yotosmartstream.features.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code bin/rollback} knows of releases, by its own program.
 *
 * @param versions of functions, as AWS's command line prints them, one function in a line
 */
record Releases(String versions) {
  /** The newest first. */
  List<String> withTable(String table) throws IOException, InterruptedException {
    return asked("list", table);
  }

  /** Number of the version of the only function. */
  String versionOf(String release, String table) throws IOException, InterruptedException {
    return asked("versions", release, table).getFirst().split(" ")[1];
  }

  private List<String> asked(String... question) throws IOException, InterruptedException {
    Path program =
        Path.of(System.getProperty("yoto.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolve("bin/lib/releases.mjs");
    List<String> command = new ArrayList<>(List.of("node", program.toString()));
    command.addAll(List.of(question));
    Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (OutputStream in = node.getOutputStream()) {
      in.write(versions.getBytes(StandardCharsets.UTF_8));
    }
    String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (node.waitFor() != 0) {
      throw new IllegalStateException(program + " failed: " + printed);
    }
    return printed.lines().toList();
  }
}
