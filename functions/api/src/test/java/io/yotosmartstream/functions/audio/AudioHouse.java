package io.yotosmartstream.functions.audio;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.functions.audio.AudioFunctions.AudioId;
import io.yotosmartstream.functions.audio.AudioFunctions.CreateUpload;
import io.yotosmartstream.functions.testing.Mortal;
import io.yotosmartstream.functions.testing.TestHouse;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveUpdates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A family with one upload on its way. */
final class AudioHouse implements AutoCloseable {
  final TestHouse house;
  final AudioFunctions audio;
  final Caller caller;
  final String id;

  AudioHouse(Path folder, int size) {
    house = new TestHouse(folder);
    audio = house.get(AudioFunctions.class);
    caller = house.newFamily("robin@example.com");
    id = audio.createUpload(new CreateUpload(caller, "song.wav", "audio/wav", size)).audioId();
  }

  AudioStore store() {
    return house.platform().audioStore();
  }

  String key() {
    return AudioKeys.object(caller.householdId(), id);
  }

  void put(byte[] content) {
    try {
      store().put(key(), "audio/wav", new ByteArrayInputStream(content), content.length);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  boolean there() {
    try {
      return store().head(key()).isPresent();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void told() {
    told(Mortal.whole(), store());
  }

  /** The store's word reaches a process that may be killed, and sees this store. */
  boolean told(Mortal process, AudioStore seen) {
    Table table = new Table(process.with(ItemStore.class, house.platform().items()));
    IngestAudio ingest =
        new IngestAudio(
            table,
            process.with(AudioStore.class, seen),
            process.with(LiveUpdates.class, house.heard),
            house.clock);
    return process.does(() -> ingest.accept(new AudioUploaded(key(), 1)));
  }

  AudioView view() {
    return audio.getAudio(new AudioId(caller, id));
  }

  @Override
  public void close() {
    house.close();
  }
}
