package io.yotosmartstream.audio;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Where audio lies. Browsers and players put and get it by signed URLs; only {@code ingestAudio}
 * and the job worker read it themselves. Keys are {@code audio/{householdId}/{audioId}/original}. A
 * fault of the store is an {@link IOException}.
 */
public interface AudioStore {
  Duration SIGNED_URL_LIFETIME = Duration.ofHours(1);

  /**
   * @param headers the request must carry exactly these
   */
  record SignedUpload(URI url, String method, Map<String, String> headers, Instant expiresAt) {}

  record StoredObject(String key, long size, String contentType, Instant lastModified) {}

  /** The signature binds key, content type and size: a body of another size or type is refused. */
  SignedUpload signUpload(String key, String contentType, long size);

  /**
   * The URL answers GET, with Range support. For HEAD it is not good everywhere: S3 signs a method.
   *
   * @param lifetime whole seconds, up to seven days
   * @param fileName what a browser calls the download
   */
  URI signDownload(String key, Duration lifetime, String fileName);

  Optional<StoredObject> head(String key) throws IOException;

  /**
   * @param length bytes at the most; fewer come where the object ends before
   * @throws java.io.FileNotFoundException where there is no such object
   */
  byte[] read(String key, long offset, int length) throws IOException;

  /**
   * @throws java.io.FileNotFoundException where there is no such object
   */
  InputStream open(String key) throws IOException;

  /** Appears whole or not at all; replaces what was there. */
  void put(String key, String contentType, InputStream content, long size) throws IOException;

  void copy(String fromKey, String toKey) throws IOException;

  /** Nothing happens where there is none. */
  void delete(String key) throws IOException;
}
