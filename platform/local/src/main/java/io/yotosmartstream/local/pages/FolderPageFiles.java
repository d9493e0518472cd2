package io.yotosmartstream.local.pages;

import io.yotosmartstream.pages.PageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The files below a folder. */
record FolderPageFiles(Path folder) implements PageFiles {

  @Override
  public Optional<byte[]> find(String path) throws IOException {
    Path relative;
    try {
      relative = Path.of(path);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    // Path.of has its own idea of slashes and dots; what it had to change is no file of the page.
    if (relative.isAbsolute() || !relative.normalize().toString().equals(path)) {
      return Optional.empty();
    }
    Path file = folder.resolve(relative);
    boolean inside = file.normalize().startsWith(folder.normalize());
    return inside && Files.isRegularFile(file)
        ? Optional.of(Files.readAllBytes(file))
        : Optional.empty();
  }
}
