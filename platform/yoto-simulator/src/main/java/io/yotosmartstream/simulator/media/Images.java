package io.yotosmartstream.simulator.media;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.store.Blobs;
import io.yotosmartstream.simulator.store.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** Uploaded covers, icons and family pictures (section 2.5). */
public final class Images {

  private static final String DOCUMENT = "images";

  private final Documents documents;
  private final Blobs blobs;
  private final List<Image> all = new ArrayList<>();

  public Images(Documents documents, Blobs blobs) {
    this.documents = documents;
    this.blobs = blobs;
    documents
        .load(DOCUMENT)
        .map(saved -> Json.MAPPER.convertValue(saved, new TypeReference<List<Image>>() {}))
        .ifPresent(all::addAll);
  }

  void add(Image image, byte[] bytes) throws IOException {
    blobs.put(blob(image), new ByteArrayInputStream(bytes), Long.MAX_VALUE);
    synchronized (this) {
      all.add(image);
      documents.save(DOCUMENT, all);
    }
  }

  synchronized List<Image> of(String ownerSub, String kind) {
    return all.stream()
        .filter(i -> i.kind().equals(kind) && i.ownerSub().equals(ownerSub))
        .toList();
  }

  synchronized Optional<Image> find(String kind, String mediaId) {
    return all.stream()
        .filter(i -> i.kind().equals(kind) && i.mediaId().equals(mediaId))
        .findFirst();
  }

  public boolean hasIcon(String mediaId) {
    return find("icon", mediaId).isPresent();
  }

  byte[] bytes(Image image) throws IOException {
    return Files.readAllBytes(
        blobs.find(blob(image)).orElseThrow(() -> new IOException("The picture's file is gone")));
  }

  public synchronized void clear() {
    all.clear();
    documents.save(DOCUMENT, all);
  }

  private static String blob(Image image) {
    return image.kind() + "-" + image.mediaId();
  }
}
