package io.yotosmartstream.functions.audio;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.AudioStore.StoredObject;
import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveUpdates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into what was uploaded. Bears the same message twice, late and out of order: it looks at
 * what is there now, whatever the message was about. A fault of the store is thrown, so it comes
 * again.
 */
public final class IngestAudio implements Consumer<AudioUploaded> {
  private static final Logger LOG = LoggerFactory.getLogger(IngestAudio.class);

  private final Table table;
  private final AudioStore store;
  private final AudioProbe probe;
  private final LiveUpdates live;
  private final InstantSource clock;

  public IngestAudio(Table table, AudioStore store, LiveUpdates live, InstantSource clock) {
    this.table = table;
    this.store = store;
    this.probe = new AudioProbe(store);
    this.live = live;
    this.clock = clock;
  }

  @Override
  public void accept(AudioUploaded uploaded) {
    Optional<AudioKeys.Named> named = AudioKeys.parse(uploaded.key());
    if (named.isEmpty()) {
      LOG.warn("Ignored an object that is no audio of a household");
      return;
    }
    String household = named.get().householdId();
    Optional<Stored<StoredAudio>> stored =
        table.find(StoredAudio.class, AudioKeys.item(household, named.get().audioId()));
    try {
      if (stored.isEmpty()) {
        store.delete(uploaded.key()); // deleted, or given up, before it arrived
      } else {
        look(household, stored.get(), uploaded.key());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The audio store does not answer", e);
    }
  }

  private void look(String household, Stored<StoredAudio> stored, String key) throws IOException {
    StoredAudio audio = stored.value();
    if (audio.status() == AudioStatus.REFUSED) {
      store.delete(key); // the one who refused it was killed, or it was put there once more
      tell(household, audio.audioId());
      return;
    }
    Optional<StoredObject> object = store.head(key);
    if (object.isEmpty() || !uploaded(audio)) {
      return;
    }
    Optional<AudioFacts> facts = probe.look(key, object.get().size());
    for (Optional<Stored<StoredAudio>> current = Optional.of(stored);
        current.isPresent() && uploaded(current.get().value());
        current = table.find(StoredAudio.class, stored.key())) {
      if (keep(current.get(), facts, object.get().size())) {
        if (facts.isEmpty()) {
          store.delete(key); // after the item says why, so that nobody finds neither
        }
        tell(household, audio.audioId());
        return;
      }
    }
  }

  /**
   * @return whether the item says now what was found; false where somebody else changed it
   */
  private boolean keep(Stored<StoredAudio> stored, Optional<AudioFacts> facts, long size) {
    StoredAudio before = stored.value();
    if (looked(before, facts, size, before.updatedAt()).equals(before)) {
      return true; // told twice
    }
    StoredAudio looked = looked(before, facts, size, clock.instant());
    return table.write(Table.replace(stored, looked, null)) == WriteOutcome.WRITTEN;
  }

  /** Also where nothing changed: who was killed may have changed it and told nobody. */
  private void tell(String household, String audioId) {
    live.publish(household, ThingChanged.audio(clock.instant(), Correlation.current(), audioId));
  }

  private static StoredAudio looked(
      StoredAudio audio, Optional<AudioFacts> facts, long size, Instant now) {
    return facts
        .map(found -> audio.ready(found, size, now))
        .orElseGet(
            () ->
                audio.refused(
                    "This is not audio that a player can play. Allowed: MP3, M4A, AAC, WAV, FLAC, OGG, AIFF.",
                    now));
  }

  /**
   * Whether a look decides what it is. A ready one may have been replaced: its upload address is
   * good for an hour. What speaks a text looks for itself.
   */
  private static boolean uploaded(StoredAudio audio) {
    return switch (audio.status()) {
      case UPLOADING, CHECKING -> true;
      case READY -> audio.source() == AudioSource.UPLOAD;
      case REFUSED, SPEAKING, FAILED -> false;
    };
  }
}
