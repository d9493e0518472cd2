package io.yotosmartstream.aws.audio;

import io.yotosmartstream.audio.AudioStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Audio in a bucket. */
final class S3AudioStore implements AudioStore {
  private final S3Client client;
  private final String bucket;
  private final BucketAddress address;
  private final ObjectUrls urls;
  private final Downloads downloads;
  private final Parts parts;
  private final InstantSource clock;

  S3AudioStore(
      S3Client client,
      String bucket,
      BucketAddress address,
      ObjectUrls urls,
      Downloads downloads,
      Parts parts,
      InstantSource clock) {
    this.client = client;
    this.bucket = bucket;
    this.address = address;
    this.urls = urls;
    this.downloads = downloads;
    this.parts = parts;
    this.clock = clock;
  }

  @Override
  public SignedUpload signUpload(String key, String contentType, long size) {
    Instant expiresAt = clock.instant().plus(SIGNED_URL_LIFETIME);
    URI url =
        urls.sign(
            SdkHttpMethod.PUT,
            address.object(key),
            Map.of("Content-Type", contentType, "Content-Length", Long.toString(size)),
            Map.of(),
            SIGNED_URL_LIFETIME);
    // Every client sets the length itself, and browsers let nobody else do so.
    return new SignedUpload(url, "PUT", Map.of("Content-Type", contentType), expiresAt);
  }

  @Override
  public URI signDownload(String key, Duration lifetime, String fileName) {
    return downloads.sign(key, lifetime, fileName);
  }

  @Override
  public Optional<StoredObject> head(String key) throws IOException {
    try {
      HeadObjectResponse head = client.headObject(look -> look.bucket(bucket).key(key));
      return Optional.of(
          new StoredObject(key, head.contentLength(), head.contentType(), head.lastModified()));
    } catch (SdkException e) {
      if (S3Faults.isMissing(e)) {
        return Optional.empty();
      }
      throw S3Faults.translate("look up an object", e);
    }
  }

  @Override
  public byte[] read(String key, long offset, int length) throws IOException {
    String range = "bytes=%d-%d".formatted(offset, offset + length - 1);
    try {
      return client
          .getObjectAsBytes(get -> get.bucket(bucket).key(key).range(range))
          .asByteArrayUnsafe();
    } catch (SdkException e) {
      if (S3Faults.isBeyondTheEnd(e)) {
        return new byte[0];
      }
      throw S3Faults.translate("read an object", e);
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    return S3Faults.call(
        "open an object",
        () -> new ObjectContent(client.getObject(get -> get.bucket(bucket).key(key))));
  }

  @Override
  public void put(String key, String contentType, InputStream content, long size)
      throws IOException {
    ExactStream exact = new ExactStream(content, size);
    try {
      if (size > parts.put()) {
        PartUpload.put(client, bucket, key, contentType, exact, parts.put(size));
      } else {
        RequestBody body = RequestBody.fromBytes(exact.readAllBytes());
        client.putObject(put -> put.bucket(bucket).key(key).contentType(contentType), body);
      }
    } catch (SdkException e) {
      throw S3Faults.translate("store an object", e);
    }
  }

  @Override
  public void copy(String fromKey, String toKey) throws IOException {
    HeadObjectResponse source =
        S3Faults.call(
            "look up an object", () -> client.headObject(look -> look.bucket(bucket).key(fromKey)));
    try {
      if (source.contentLength() > parts.copyAbove()) {
        PartUpload.copy(client, bucket, fromKey, source, toKey, parts.copy());
      } else {
        client.copyObject(
            copy ->
                copy.sourceBucket(bucket)
                    .sourceKey(fromKey)
                    .destinationBucket(bucket)
                    .destinationKey(toKey));
      }
    } catch (SdkException e) {
      throw S3Faults.translate("copy an object", e);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    S3Faults.call(
        "delete an object", () -> client.deleteObject(delete -> delete.bucket(bucket).key(key)));
  }
}
