package io.yotosmartstream.functions.audio;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a household's audio, for the other capabilities. */
public final class AudioCatalog {
  private AudioCatalog() {}

  public static Optional<StoredAudio> find(Table table, String householdId, String audioId) {
    return table.find(StoredAudio.class, AudioKeys.item(householdId, audioId)).map(Stored::value);
  }

  /** Those that are there, by their ids. */
  public static Map<String, StoredAudio> findAll(
      Table table, String householdId, Collection<String> audioIds) {
    Set<Key> keys =
        audioIds.stream().map(id -> AudioKeys.item(householdId, id)).collect(Collectors.toSet());
    return table.findAll(StoredAudio.class, keys).stream()
        .map(Stored::value)
        .collect(Collectors.toMap(StoredAudio::audioId, audio -> audio));
  }
}
