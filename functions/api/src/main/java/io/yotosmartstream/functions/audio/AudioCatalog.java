package io.yotosmartstream.functions.audio;

import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import java.util.Optional;

/** Finds a household's audio, for the other capabilities. */
public final class AudioCatalog {
  private AudioCatalog() {}

  public static Optional<StoredAudio> find(Table table, String householdId, String audioId) {
    return table.find(StoredAudio.class, AudioKeys.item(householdId, audioId)).map(Stored::value);
  }
}
