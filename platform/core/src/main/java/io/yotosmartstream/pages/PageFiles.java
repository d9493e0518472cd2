package io.yotosmartstream.pages;

import java.io.IOException;
import java.util.Optional;

/** The files of the built page, read only. */
public interface PageFiles {

  /**
   * The bytes of a file.
   *
   * @param path from the root of the page, decoded, for example {@code assets/index-1a2b3c.js}
   * @return empty where there is no such file; a folder is none, nor is a path with a slash at
   *     either end or with {@code .} or {@code ..} in it
   * @throws IOException where the files cannot be read now
   */
  Optional<byte[]> find(String path) throws IOException;
}
