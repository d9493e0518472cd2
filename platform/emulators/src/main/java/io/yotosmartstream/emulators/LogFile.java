package io.yotosmartstream.emulators;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a program printed. */
final class LogFile {
  private LogFile() {}

  /** For a message; says so where it cannot be read. */
  static String lastLines(Path file, int count) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    } catch (IOException e) {
      return "(" + file + " cannot be read)";
    }
  }
}
