package io.yotosmartstream.features.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names, sizes and times of all that is in a folder. */
record TreeState(Map<String, String> files) {

  static TreeState of(Path root) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.toList()) {
        files.put(
            root.relativize(file).toString(),
            Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                + (Files.isRegularFile(file) ? " " + Files.size(file) : ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeState(files);
  }

  /** Names of what is new, gone or different in another state. */
  List<String> changes(TreeState later) {
    TreeSet<String> names = new TreeSet<>(files.keySet());
    names.addAll(later.files.keySet());
    return names.stream()
        .filter(
            name ->
                !files.getOrDefault(name, "none").equals(later.files.getOrDefault(name, "none")))
        .toList();
  }
}
