package io.yotosmartstream.functions.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.functions.audio.AudioFunctions.AudioId;
import io.yotosmartstream.functions.testing.Mortal;
import io.yotosmartstream.functions.testing.Sounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store's word about an upload, and all the ways in which it comes wrong. */
class IngestAudioTest {
  private static final byte[] SONG = Sounds.wav(1);
  private static final byte[] JUNK = new byte[SONG.length];

  @TempDir Path folder;
  private AudioHouse upload;

  @BeforeEach
  void open() {
    upload = new AudioHouse(folder, SONG.length);
  }

  @AfterEach
  void close() {
    upload.close();
  }

  @Test
  void comesTwiceAndChangesNothingTheSecondTime() {
    upload.put(SONG);
    upload.told();
    AudioView first = upload.view();
    upload.house.clock.advance(Duration.ofMinutes(1));
    upload.told();

    assertThat(first.status()).isEqualTo(AudioStatus.READY);
    assertThat(upload.view().version()).isEqualTo(first.version());
    assertThat(upload.view().updatedAt()).isEqualTo(first.updatedAt());
  }

  @Test
  void comesLateAfterThePageSaidThatItIsDoneAndAPersonRenamedIt() {
    upload.put(SONG);
    AudioView completed = upload.audio.completeUpload(new AudioId(upload.caller, upload.id));
    assertThat(completed.status()).isEqualTo(AudioStatus.CHECKING);
    var unused =
        upload.audio.updateAudio(
            new AudioFunctions.UpdateAudio(
                upload.caller, upload.id, completed.version(), "Lullaby"));
    upload.house.clock.advance(Duration.ofHours(3));
    upload.told();

    assertThat(upload.view().status()).isEqualTo(AudioStatus.READY);
    assertThat(upload.view().title()).isEqualTo("Lullaby");
    upload.house.clock.advance(Duration.ofDays(2));
    assertThat(upload.view().status()).as("kept for ever").isEqualTo(AudioStatus.READY);
  }

  @Test
  void comesAfterTheAnnouncedUploadWasGivenUp() {
    upload.put(SONG);
    upload.house.clock.advance(Duration.ofHours(25));
    upload.told();

    assertThat(upload.there()).as("bytes of nobody").isFalse();
  }

  @Test
  void comesBeforeThePageSaysThatItIsDone() {
    upload.put(SONG);
    upload.told();

    assertThat(upload.audio.completeUpload(new AudioId(upload.caller, upload.id)).status())
        .isEqualTo(AudioStatus.READY);
  }

  @Test
  void comesForBytesThatAreGone() throws Exception {
    upload.put(SONG);
    upload.store().delete(upload.key());
    upload.told();

    assertThat(upload.view().status()).isEqualTo(AudioStatus.UPLOADING);
    upload.put(SONG);
    upload.told();
    assertThat(upload.view().status()).isEqualTo(AudioStatus.READY);
  }

  @Test
  void comesForBytesThatGoWhileTheyAreLookedInto() throws Exception {
    upload.put(SONG);
    AudioStore losing = meanwhile("read", () -> upload.store().delete(upload.key()));

    assertThatThrownBy(() -> upload.told(Mortal.whole(), losing))
        .isInstanceOf(UncheckedIOException.class);
    upload.told();
    assertThat(upload.view().status()).isEqualTo(AudioStatus.UPLOADING);
  }

  @Test
  void comesForAnAudioThatIsDeletedWhileItIsLookedInto() {
    upload.put(SONG);
    AudioStore deleting =
        meanwhile("head", () -> upload.audio.deleteAudio(new AudioId(upload.caller, upload.id)));

    assertThatThrownBy(() -> upload.told(Mortal.whole(), deleting))
        .isInstanceOf(UncheckedIOException.class);
    upload.told();
    assertThat(upload.there()).isFalse();
    assertThatThrownBy(upload::view).hasMessageContaining("audio");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "audio",
        "audio/h1/a1",
        "audio/h1/a1/original/more",
        "audio/../h1/a1/original",
        "other/h1/a1/original",
        "AUDIO/h1/a1/original"
      })
  void comesForAKeyThatIsNoneOfOurs(String key) {
    Mortal nobody = new Mortal(0);
    IngestAudio ingest =
        new IngestAudio(
            upload.house.table(),
            nobody.with(AudioStore.class, upload.store()),
            upload.house.heard,
            upload.house.clock);

    assertThat(nobody.does(() -> ingest.accept(new AudioUploaded(key, 1))))
        .as("nothing was touched")
        .isFalse();
  }

  @Test
  void comesOutOfOrderForAnUploadThatWasReplacedBeforeAnybodyLooked() {
    upload.put(JUNK);
    upload.put(SONG);
    upload.told();
    upload.told(); // the word about the junk, late

    assertThat(upload.view().status()).isEqualTo(AudioStatus.READY);
    assertThat(upload.there()).isTrue();
  }

  @Test
  void aSongThatIsReplacedByAnotherTellsOfTheOther() {
    byte[] other = Arrays.copyOf(Sounds.id3("Berceuse", 0), SONG.length);
    upload.put(SONG);
    upload.told();
    int duration = upload.view().duration();
    upload.put(other);
    upload.told();

    assertThat(duration).isEqualTo(1);
    assertThat(upload.view().status()).as("no sound behind the tag").isEqualTo(AudioStatus.REFUSED);
    assertThat(upload.there()).isFalse();
  }

  @Test
  void whatWasRefusedStaysSoAndTakesNoRoom() {
    upload.put(JUNK);
    upload.told();
    upload.put(SONG); // its address is good for an hour, but its room was given back
    upload.told();

    assertThat(upload.view().status()).isEqualTo(AudioStatus.REFUSED);
    assertThat(upload.there()).isFalse();
  }

  /** Something that happens between two looks at the store. */
  private interface Meanwhile {
    void happens() throws IOException;
  }

  /** A store in which something happens right after, or for reads right before, a call. */
  private AudioStore meanwhile(String call, Meanwhile meanwhile) {
    return (AudioStore)
        Proxy.newProxyInstance(
            AudioStore.class.getClassLoader(),
            new Class<?>[] {AudioStore.class},
            (self, method, arguments) -> {
              boolean now = method.getName().equals(call);
              if (now && call.equals("read")) {
                meanwhile.happens();
              }
              try {
                return method.invoke(upload.store(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (now && !call.equals("read")) {
                  meanwhile.happens();
                }
              }
            });
  }
}
