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
 * Looks into what was uploaded. Bears the same message twice; a fault of the store is thrown, so it
 * comes again.
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
      } else if (waiting(stored.get().value().status())) {
        look(household, stored.get(), uploaded.key());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The audio store does not answer", e);
    }
  }

  private void look(String household, Stored<StoredAudio> stored, String key) throws IOException {
    Optional<StoredObject> object = store.head(key);
    if (object.isEmpty()) {
      return;
    }
    Optional<AudioFacts> facts = probe.look(key, object.get().size());
    Instant now = clock.instant();
    for (Optional<Stored<StoredAudio>> current = Optional.of(stored);
        current.isPresent() && waiting(current.get().value().status());
        current = table.find(StoredAudio.class, stored.key())) {
      StoredAudio looked = looked(current.get().value(), facts, object.get().size(), now);
      if (table.write(Table.replace(current.get(), looked, null)) == WriteOutcome.WRITTEN) {
        if (facts.isEmpty()) {
          store.delete(key); // after the item says why, so that nobody finds neither
        }
        live.publish(household, ThingChanged.audio(now, Correlation.current(), looked.audioId()));
        return;
      }
    }
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

  private static boolean waiting(AudioStatus status) {
    return status == AudioStatus.UPLOADING || status == AudioStatus.CHECKING;
  }
}
