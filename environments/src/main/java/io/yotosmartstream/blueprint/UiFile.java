package io.yotosmartstream.blueprint;

import io.yotosmartstream.pages.PageRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the page.
 *
 * @param path in the bucket
 */
public record UiFile(String path, String contentType, String cacheControl) {
  /**
   * The page's settings, which differ between environments: made by the stack, not by the build.
   */
  public static final String SETTINGS = "config.json";

  /** Maps to the sources lie beside every file and are nobody's business but ours. */
  private static final String FOR_DEBUGGING = ".map";

  public static UiFile of(String path) {
    return new UiFile(path, PageRules.contentType(path), PageRules.caching(path));
  }

  /**
   * The files of the built page, by path.
   *
   * @throws IOException if the folder cannot be read
   */
  public static List<UiFile> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(SETTINGS) && !path.endsWith(FOR_DEBUGGING))
          .sorted()
          .map(UiFile::of)
          .toList();
    }
  }
}
