package io.yotosmartstream.aws.pages;

import io.yotosmartstream.pages.PageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The objects of a bucket. */
record BucketPageFiles(S3Client client, String bucket) implements PageFiles {
  /** S3's limit for keys, in bytes. */
  private static final int LONGEST = 1024;

  @Override
  public Optional<byte[]> find(String path) throws IOException {
    if (!isFile(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          client.getObjectAsBytes(get -> get.bucket(bucket).key(path)).asByteArrayUnsafe());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new IOException("S3 could not read a file of the page", e);
    }
  }

  /** A bucket would take any name; a page has only those that a folder can have too. */
  private static boolean isFile(String path) {
    return path.getBytes(StandardCharsets.UTF_8).length <= LONGEST
        && path.chars().noneMatch(Character::isISOControl)
        && List.of(path.split("/", -1)).stream()
            .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
  }
}
