package io.yotosmartstream.functions.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.functions.audio.AudioFunctions.AudioId;
import io.yotosmartstream.functions.audio.BringAudio.Arrival;
import io.yotosmartstream.functions.audio.BringAudio.Content;
import io.yotosmartstream.functions.testing.Sounds;
import io.yotosmartstream.functions.testing.TestHouse;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.platform.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BringAudioTest {
  private static final Instant LONG_AGO = Instant.parse("2024-02-03T04:05:06Z");
  private static final byte[] SOUND = Sounds.wav(2);
  private static final String ID = "01HNPZ00000000000000000000";

  @TempDir Path folder;
  private TestHouse house;
  private Caller caller;
  private BringAudio bring;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
    caller = house.newFamily("robin@example.com");
    Platform p = house.platform();
    IngestAudio ingest = new IngestAudio(house.table(), p.audioStore(), p.live(), p.clock());
    bring = new BringAudio(house.table(), p.audioStore(), ingest, p.clock());
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatArrivesIsReadyUnderItsNameAndTime() throws Exception {
    assertThat(bring.bring(arrival(BringAudioTest::sound))).contains(AudioStatus.READY);

    AudioView view = view();
    assertThat(view.title()).isEqualTo("Old story");
    assertThat(view.createdAt()).isEqualTo(LONG_AGO);
    assertThat(view.duration()).isEqualTo(2);
    assertThat(view.size()).isEqualTo(SOUND.length);
  }

  @Test
  void whatBrokeOffIsFinishedTheNextTime() throws Exception {
    Content broken =
        () -> {
          throw new IOException("gone");
        };
    assertThatThrownBy(() -> bring.bring(arrival(broken))).isInstanceOf(IOException.class);
    assertThat(view().status()).isEqualTo(AudioStatus.UPLOADING);

    assertThat(bring.bring(arrival(BringAudioTest::sound))).contains(AudioStatus.READY);
  }

  @Test
  void whatIsThereStaysAsItIs() throws Exception {
    bring.bring(arrival(BringAudioTest::sound));
    AudioView before = view();

    Content unread =
        () -> {
          throw new AssertionError("read again");
        };
    assertThat(bring.bring(arrival(unread))).contains(AudioStatus.READY);
    assertThat(view().version()).isEqualTo(before.version());
  }

  private AudioView view() {
    return house.get(AudioFunctions.class).getAudio(new AudioId(caller, ID));
  }

  private Arrival arrival(Content content) {
    return new Arrival(
        caller.householdId(), ID, "Old_story.wav", "audio/wav", SOUND.length, LONG_AGO, content);
  }

  private static ByteArrayInputStream sound() {
    return new ByteArrayInputStream(SOUND);
  }
}
