package io.yotosmartstream.aws.pages;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.BucketClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.pages.PageFiles;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the files of the page. */
public final class S3Pages {
  private S3Pages() {}

  /**
   * @param bucket null where another serves the page
   */
  public static PageFiles in(AwsClients clients, @Nullable String bucket) {
    return bucket == null
        ? path -> Optional.empty()
        : new BucketPageFiles(BucketClients.make(clients, CallTimes.QUICK), bucket);
  }
}
