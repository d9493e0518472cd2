package io.yotosmartstream.local.audio;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.local.audio.ObjectRows.Row;
import io.yotosmartstream.local.audio.UrlSigner.Permission;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A row says which file an object is; the file is complete before the row is. */
final class FileAudioStore implements AudioStore {
  private final ObjectFiles files;
  private final ObjectRows rows;
  private final UrlSigner signer;
  private final StoreAddress address;
  private final InstantSource clock;
  private final LocalAudio.Listener listener;

  FileAudioStore(
      ObjectFiles files,
      ObjectRows rows,
      UrlSigner signer,
      StoreAddress address,
      InstantSource clock,
      LocalAudio.Listener listener) {
    this.files = files;
    this.rows = rows;
    this.signer = signer;
    this.address = address;
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public SignedUpload signUpload(String key, String contentType, long size) {
    Instant expiresAt = clock.instant().plus(SIGNED_URL_LIFETIME);
    Permission upload = new Permission.Upload(ObjectKeys.checked(key), contentType, size);
    URI url = signer.sign(address.url(), upload, expiresAt);
    return new SignedUpload(url, "PUT", Map.of("Content-Type", contentType), expiresAt);
  }

  @Override
  public URI signDownload(String key, Duration lifetime, String fileName) {
    Permission download = new Permission.Download(ObjectKeys.checked(key), fileName);
    return signer.sign(address.url(), download, clock.instant().plus(lifetime));
  }

  @Override
  public Optional<StoredObject> head(String key) throws IOException {
    return rows.find(ObjectKeys.checked(key)).map(Row::object);
  }

  @Override
  public byte[] read(String key, long offset, int length) throws IOException {
    return onFile(key, file -> files.read(file, offset, length));
  }

  @Override
  public InputStream open(String key) throws IOException {
    return onFile(key, files::open);
  }

  @Override
  public void put(String key, String contentType, InputStream content, long size)
      throws IOException {
    String file = files.write(ObjectKeys.checked(key), content, size);
    StoredObject object = new StoredObject(key, size, contentType, clock.instant());
    Optional<Row> before;
    try {
      before = rows.put(new Row(object, file));
    } catch (IOException | RuntimeException e) {
      files.delete(file);
      throw e;
    }
    if (before.isPresent()) {
      files.delete(before.get().file());
    }
    listener.stored(key, size);
  }

  @Override
  public void copy(String fromKey, String toKey) throws IOException {
    StoredObject from = head(fromKey).orElseThrow(() -> missing());
    try (InputStream content = open(fromKey)) {
      put(toKey, from.contentType(), content, from.size());
    }
  }

  @Override
  public void delete(String key) throws IOException {
    Optional<Row> before = rows.delete(ObjectKeys.checked(key));
    if (before.isPresent()) {
      files.delete(before.get().file());
    }
  }

  @FunctionalInterface
  private interface FileWork<T> {
    T on(String file) throws IOException;
  }

  /** Another may replace the object between the look at its row and at its file: look again. */
  private <T> T onFile(String key, FileWork<T> work) throws IOException {
    String tried = null;
    while (true) {
      String file = rows.find(ObjectKeys.checked(key)).orElseThrow(() -> missing()).file();
      if (file.equals(tried)) {
        throw missing();
      }
      try {
        return work.on(file);
      } catch (NoSuchFileException e) {
        tried = file;
      }
    }
  }

  private static FileNotFoundException missing() {
    return new FileNotFoundException("There is no such object");
  }
}
