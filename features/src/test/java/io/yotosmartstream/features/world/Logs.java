package io.yotosmartstream.features.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What the programs of a world write: kept, and in a file for people. */
public final class Logs implements Consumer<String>, AutoCloseable {
  private final StringBuilder all = new StringBuilder();
  private final Writer file;

  public Logs(Path file) {
    try {
      Files.createDirectories(file.getParent());
      this.file = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void accept(String line) {
    all.append(line).append('\n');
    try {
      file.write(line + "\n");
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public synchronized String text() {
    return all.toString();
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
