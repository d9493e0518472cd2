package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.AudioStore.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link AudioStore} says to those who hold it; signed URLs are in a contract of their own.
 */
public abstract class AudioStoreContract {
  protected final ManualClock clock = new ManualClock();
  private final String folder = "audio/" + UUID.randomUUID();
  protected final String key = folder + "/a/original";
  private AudioStore store;

  protected abstract AudioStore store(InstantSource clock) throws Exception;

  @BeforeEach
  void makeStore() throws Exception {
    store = store(clock);
  }

  @Test
  void whatWasPutIsThere() throws IOException {
    byte[] audio = bytes(100_000, 1);
    put(key, audio);
    StoredObject object = store.head(key).orElseThrow();
    assertThat(object.key()).isEqualTo(key);
    assertThat(object.size()).isEqualTo(audio.length);
    assertThat(object.contentType()).isEqualTo("audio/mpeg");
    assertThat(object.lastModified())
        .isBetween(clock.instant().minusSeconds(60), clock.instant().plusSeconds(60));
    try (InputStream in = store.open(key)) {
      assertThat(in.readAllBytes()).isEqualTo(audio);
    }
  }

  @Test
  void readsParts() throws IOException {
    put(key, new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    assertThat(store.read(key, 0, 3)).containsExactly(0, 1, 2);
    assertThat(store.read(key, 7, 2)).containsExactly(7, 8);
  }

  @Test
  void readsFewerBytesWhereTheObjectEnds() throws IOException {
    put(key, new byte[] {0, 1, 2, 3, 4});
    assertThat(store.read(key, 3, 100)).containsExactly(3, 4);
    assertThat(store.read(key, 5, 100)).isEmpty();
    assertThat(store.read(key, 50, 100)).isEmpty();
  }

  @Test
  void nothingIsNotThere() throws IOException {
    assertThat(store.head(key)).isEmpty();
    assertThatThrownBy(() -> store.open(key)).isInstanceOf(FileNotFoundException.class);
    assertThatThrownBy(() -> store.read(key, 0, 1)).isInstanceOf(FileNotFoundException.class);
    assertThatThrownBy(() -> store.copy(key, folder + "/b/original"))
        .isInstanceOf(FileNotFoundException.class);
    store.delete(key);
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    put(key, bytes(1000, 1));
    byte[] shorter = bytes(10, 2);
    store.put(key, "audio/ogg", new ByteArrayInputStream(shorter), shorter.length);
    assertThat(store.read(key, 0, 2000)).isEqualTo(shorter);
    assertThat(store.head(key).orElseThrow().contentType()).isEqualTo("audio/ogg");
  }

  @Test
  void copies() throws IOException {
    byte[] audio = bytes(5000, 1);
    put(key, audio);
    String copy = folder + "/b/original";
    store.copy(key, copy);
    store.delete(key);
    assertThat(store.read(copy, 0, 6000)).isEqualTo(audio);
    assertThat(store.head(copy).orElseThrow().contentType()).isEqualTo("audio/mpeg");
    assertThat(store.head(key)).isEmpty();
  }

  @Test
  void deletes() throws IOException {
    put(key, bytes(10, 1));
    store.delete(key);
    assertThat(store.head(key)).isEmpty();
    assertThatThrownBy(() -> store.open(key)).isInstanceOf(FileNotFoundException.class);
  }

  @Test
  void keepsAnEmptyObject() throws IOException {
    put(key, new byte[0]);
    assertThat(store.head(key).orElseThrow().size()).isZero();
    assertThat(store.read(key, 0, 10)).isEmpty();
  }

  @Test
  void nothingAppearsWhereTheContentBreaksOff() throws IOException {
    assertThatThrownBy(() -> store.put(key, "audio/mpeg", breakingOff(bytes(1000, 1)), 2000))
        .isInstanceOf(Exception.class);
    assertThat(store.head(key)).isEmpty();
  }

  @Test
  void whatWasThereStaysWhereItsReplacementBreaksOff() throws IOException {
    byte[] audio = bytes(1000, 1);
    put(key, audio);
    assertThatThrownBy(() -> store.put(key, "audio/mpeg", breakingOff(bytes(500, 2)), 2000))
        .isInstanceOf(Exception.class);
    assertThat(store.read(key, 0, 2000)).isEqualTo(audio);
  }

  @Test
  void nobodyReadsHalfOfOneAndHalfOfAnother() throws Exception {
    byte[] one = bytes(300_000, 1);
    byte[] other = bytes(300_000, 2);
    put(key, one);
    AtomicBoolean done = new AtomicBoolean();
    List<Boolean> wholes =
        Races.run(
            3,
            i ->
                () -> {
                  if (i == 0) {
                    for (int n = 0; n < 10; n++) {
                      put(key, n % 2 == 0 ? other : one);
                    }
                    done.set(true);
                    return true;
                  }
                  boolean whole = true;
                  while (whole && !done.get()) {
                    byte[] read = readAll();
                    whole = Arrays.equals(read, one) || Arrays.equals(read, other);
                  }
                  return whole;
                });
    assertThat(wholes).containsOnly(true);
  }

  private byte[] readAll() throws IOException {
    try (InputStream in = store.open(key)) {
      return in.readAllBytes();
    }
  }

  private void put(String objectKey, byte[] audio) throws IOException {
    store.put(objectKey, "audio/mpeg", new ByteArrayInputStream(audio), audio.length);
  }

  private static byte[] bytes(int count, int seed) {
    byte[] bytes = new byte[count];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static InputStream breakingOff(byte[] bytes) {
    return new InputStream() {
      private int next;

      @Override
      public int read() throws IOException {
        if (next == bytes.length) {
          throw new IOException("The line broke");
        }
        return bytes[next++] & 0xFF;
      }
    };
  }
}
