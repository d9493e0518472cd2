package io.yotosmartstream.simulator.media;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.store.Blobs;
import io.yotosmartstream.simulator.store.Documents;
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** Uploads and what became of them; equal bytes are stored once (section 2.4). */
public final class Uploads {

  private static final String DOCUMENT = "uploads";

  private final Documents documents;
  private final Blobs blobs;
  private final Timeline timeline;
  private final Map<String, Upload> byId = new LinkedHashMap<>();

  public Uploads(Documents documents, Blobs blobs, Timeline timeline) {
    this.documents = documents;
    this.blobs = blobs;
    this.timeline = timeline;
    documents
        .load(DOCUMENT)
        .map(saved -> Json.MAPPER.convertValue(saved, new TypeReference<List<Upload>>() {}))
        .ifPresent(saved -> saved.forEach(upload -> byId.put(upload.uploadId(), upload)));
  }

  /** An upload to fill, or the one whose bytes are here already. */
  synchronized Upload announce(String ownerSub, String sha256, String filename) {
    Optional<Upload> known =
        byId.values().stream()
            .filter(u -> u.stored() && !sha256.isEmpty() && u.sha256().equals(sha256))
            .findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    Upload fresh = new Upload(Hashes.random(32), ownerSub, filename, sha256, 0, 0, null);
    put(fresh);
    return fresh;
  }

  synchronized Optional<Upload> find(String uploadId) {
    return Optional.ofNullable(byId.get(uploadId));
  }

  /** Takes the bytes in. */
  void receive(Upload upload, InputStream bytes, long limit) throws IOException {
    String part = "upload-" + upload.uploadId();
    String sha256 = blobs.put(part, bytes, limit);
    Path file = blobs.find(part).orElseThrow();
    long size = java.nio.file.Files.size(file);
    AudioInfo info = AudioProbe.probe(file).orElse(null);
    java.nio.file.Files.move(
        file,
        file.resolveSibling(Hashes.base64OfHex(sha256)),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    synchronized (this) {
      put(
          new Upload(
              upload.uploadId(),
              upload.ownerSub(),
              upload.filename(),
              sha256,
              timeline.millis(),
              size,
              info));
    }
  }

  /** The media file of an id that a track refers to, if it was uploaded as audio. */
  public synchronized Optional<Path> media(String mediaId) {
    return upload(mediaId).flatMap(upload -> blobs.find(mediaId));
  }

  public synchronized Optional<AudioInfo> info(String mediaId) {
    return upload(mediaId).flatMap(upload -> Optional.ofNullable(upload.info()));
  }

  private Optional<Upload> upload(String mediaId) {
    return byId.values().stream()
        .filter(u -> u.stored() && u.info() != null && u.mediaId().equals(mediaId))
        .findFirst();
  }

  public synchronized void clear() {
    byId.clear();
    documents.save(DOCUMENT, List.of());
  }

  private void put(Upload upload) {
    byId.put(upload.uploadId(), upload);
    documents.save(DOCUMENT, List.copyOf(byId.values()));
  }
}
