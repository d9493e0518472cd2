package io.yotosmartstream.functions.audio;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.AudioStore.StoredObject;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Brings in a file that somebody has at hand, the way an upload comes: announced, put, looked into.
 * Whoever calls has looked whether there is room for it. Repeating it finishes what was begun and
 * changes nothing that is finished.
 */
public final class BringAudio {
  /** As long as an announced upload is kept, so that a file that never arrives leaves nothing. */
  private static final Duration ANNOUNCED = Duration.ofHours(24);

  /** Opens the content from its beginning. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /**
   * A file to bring in.
   *
   * @param audioId the same for the same file
   * @param size bytes
   */
  public record Arrival(
      String householdId,
      String audioId,
      String fileName,
      String contentType,
      long size,
      Instant createdAt,
      Content content) {}

  private final Table table;
  private final AudioStore store;
  private final IngestAudio ingest;
  private final InstantSource clock;

  public BringAudio(Table table, AudioStore store, IngestAudio ingest, InstantSource clock) {
    this.table = table;
    this.store = store;
    this.ingest = ingest;
    this.clock = clock;
  }

  /**
   * @return what became of it; empty where somebody deleted it in the middle
   * @throws IOException where the content or the store does not answer
   */
  public Optional<AudioStatus> bring(Arrival arrival) throws IOException {
    String fileName = Names.fileName(arrival.fileName());
    StoredAudio announced =
        StoredAudio.announced(
            arrival.audioId(),
            Names.title(fileName),
            fileName,
            arrival.contentType(),
            arrival.size(),
            arrival.createdAt());
    // The item first: the store's announcement of bytes without an item removes the bytes.
    table.write(
        Table.create(
            AudioKeys.item(arrival.householdId(), arrival.audioId()),
            announced,
            clock.instant().plus(ANNOUNCED)));
    String key = AudioKeys.object(arrival.householdId(), arrival.audioId());
    if (waiting(arrival)) {
      if (store.head(key).map(StoredObject::size).filter(s -> s == arrival.size()).isEmpty()) {
        try (InputStream content = arrival.content().open()) {
          store.put(key, arrival.contentType(), content, arrival.size());
        }
      }
      ingest.accept(new AudioUploaded(key, arrival.size()));
    }
    return find(arrival).map(stored -> stored.value().status());
  }

  private boolean waiting(Arrival arrival) {
    return find(arrival)
        .map(stored -> stored.value().status())
        .filter(status -> status == AudioStatus.UPLOADING || status == AudioStatus.CHECKING)
        .isPresent();
  }

  private Optional<Stored<StoredAudio>> find(Arrival arrival) {
    return table.find(StoredAudio.class, AudioKeys.item(arrival.householdId(), arrival.audioId()));
  }
}
