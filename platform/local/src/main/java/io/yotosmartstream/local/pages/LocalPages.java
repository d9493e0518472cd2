package io.yotosmartstream.local.pages;

import io.yotosmartstream.pages.PageFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the files of the page. */
public final class LocalPages {
  private LocalPages() {}

  /**
   * @param folder null where only the API is served
   */
  public static PageFiles in(@Nullable Path folder) {
    return folder == null ? path -> Optional.empty() : new FolderPageFiles(folder);
  }
}
