package io.yotosmartstream.environments.declaration;

import java.util.Comparator;

/**
 * Something wrong in a file that records declare.
 *
 * @param file folder and name, like {@code environments/prod.yaml}
 * @param line from 1; 0 where the problem is no single place of the file
 * @param column from 1
 * @param path of the setting, like {@code fargate.mqtt.memoryMb}; empty for the file as a whole
 * @param message what is wrong and what is allowed
 */
public record Problem(String file, int line, int column, String path, String message) {
  /** As the file is read: from top to bottom. */
  public static final Comparator<Problem> READING_ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column);

  /** One line. */
  public String text() {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    return place + (path.isEmpty() ? "" : " " + path) + ": " + message;
  }
}
