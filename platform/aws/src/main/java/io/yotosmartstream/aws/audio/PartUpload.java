package io.yotosmartstream.aws.audio;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * One object, written in parts: it appears when the last is there. What fails in between is thrown
 * away at once; what even that misses, the bucket's life cycle removes.
 */
final class PartUpload {
  private final S3Client client;
  private final String bucket;
  private final String key;
  private final String uploadId;
  private final List<CompletedPart> done = new ArrayList<>();

  private PartUpload(S3Client client, CreateMultipartUploadRequest begin) {
    this.client = client;
    this.bucket = begin.bucket();
    this.key = begin.key();
    this.uploadId = client.createMultipartUpload(begin).uploadId();
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  /**
   * @param content all of the object, or it fails
   */
  static void put(
      S3Client client,
      String bucket,
      String key,
      String contentType,
      InputStream content,
      int partSize)
      throws IOException {
    PartUpload upload =
        new PartUpload(
            client,
            begin(bucket, key, contentType).checksumAlgorithm(ChecksumAlgorithm.CRC32).build());
    upload.finish(
        () -> {
          for (byte[] part = content.readNBytes(partSize);
              part.length > 0;
              part = content.readNBytes(partSize)) {
            upload.send(part);
          }
        });
  }

  /**
   * @param source the object as it was looked at; another one in its place fails the copy
   */
  static void copy(
      S3Client client,
      String bucket,
      String fromKey,
      HeadObjectResponse source,
      String toKey,
      long partSize)
      throws IOException {
    PartUpload upload = new PartUpload(client, begin(bucket, toKey, source.contentType()).build());
    upload.finish(
        () -> {
          long size = source.contentLength();
          for (long from = 0; from < size; from += partSize) {
            upload.copy(fromKey, source.eTag(), from, Math.min(from + partSize, size) - 1);
          }
        });
  }

  private static CreateMultipartUploadRequest.Builder begin(
      String bucket, String key, String contentType) {
    return CreateMultipartUploadRequest.builder().bucket(bucket).key(key).contentType(contentType);
  }

  private void finish(Work work) throws IOException {
    try {
      work.run();
      client.completeMultipartUpload(
          complete ->
              complete
                  .bucket(bucket)
                  .key(key)
                  .uploadId(uploadId)
                  .multipartUpload(all -> all.parts(done)));
    } catch (IOException | RuntimeException e) {
      abort(e);
      throw e;
    }
  }

  private void send(byte[] part) {
    int number = done.size() + 1;
    UploadPartResponse sent =
        client.uploadPart(
            upload ->
                upload
                    .bucket(bucket)
                    .key(key)
                    .uploadId(uploadId)
                    .partNumber(number)
                    .checksumAlgorithm(ChecksumAlgorithm.CRC32),
            RequestBody.fromBytes(part));
    done.add(
        CompletedPart.builder()
            .partNumber(number)
            .eTag(sent.eTag())
            .checksumCRC32(sent.checksumCRC32())
            .build());
  }

  private void copy(String fromKey, String eTag, long first, long last) {
    int number = done.size() + 1;
    CopyPartResult copied =
        client
            .uploadPartCopy(
                copy ->
                    copy.sourceBucket(bucket)
                        .sourceKey(fromKey)
                        .copySourceIfMatch(eTag)
                        .copySourceRange("bytes=%d-%d".formatted(first, last))
                        .destinationBucket(bucket)
                        .destinationKey(key)
                        .uploadId(uploadId)
                        .partNumber(number))
            .copyPartResult();
    done.add(CompletedPart.builder().partNumber(number).eTag(copied.eTag()).build());
  }

  private void abort(Exception why) {
    try {
      client.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(uploadId));
    } catch (SdkException e) {
      why.addSuppressed(e);
    }
  }
}
