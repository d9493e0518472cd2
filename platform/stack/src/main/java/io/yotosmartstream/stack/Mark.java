package io.yotosmartstream.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What all processes of a stack carry and no others do: the folder of the stack, by a name of its
 * own. Numbers of processes come again, and functions come and go without anybody knowing theirs.
 *
 * @param folder absolute
 */
record Mark(Path folder) {
  /** A variable where children are to inherit it, else a property on a JVM's command line. */
  static final String NAME = "YOTO_STACK";

  /** The command of a JVM that carries it. What the JVM leaves behind lies in the folder too. */
  List<String> on(List<String> command) {
    List<String> marked = new ArrayList<>(command);
    marked.addAll(1, List.of(property(), "-Djava.io.tmpdir=" + scratch()));
    return marked;
  }

  private Path scratch() {
    try {
      return Files.createDirectories(folder.resolve("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String variable() {
    return NAME + "=" + folder;
  }

  String property() {
    return "-D" + variable();
  }
}
