package io.yotosmartstream.local.audio;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.local.database.Database;
import java.nio.file.Path;
import java.time.InstantSource;

/** Makes the audio store. */
public final class LocalAudio {

  /** Told of every object that has appeared, as S3 tells of {@code ObjectCreated}. */
  @FunctionalInterface
  public interface Listener {
    void stored(String key, long size);
  }

  private LocalAudio() {}

  /**
   * @param folder for the bytes; the list of objects is in the database
   */
  public static AudioStore in(
      Path folder,
      Database database,
      UrlSigner signer,
      StoreAddress address,
      InstantSource clock,
      Listener listener) {
    ObjectFiles files = new ObjectFiles(folder);
    files.dropLeftovers();
    return new FileAudioStore(files, new ObjectRows(database), signer, address, clock, listener);
  }
}
