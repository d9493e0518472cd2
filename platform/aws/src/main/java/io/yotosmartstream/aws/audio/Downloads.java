package io.yotosmartstream.aws.audio;

import java.net.URI;
import java.time.Duration;

/** Who signs the URLs by which audio is fetched. */
@FunctionalInterface
interface Downloads {

  /**
   * @param fileName what a browser calls the download
   */
  URI sign(String key, Duration lifetime, String fileName);
}
