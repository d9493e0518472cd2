package io.yotosmartstream.functions.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.functions.testing.Sounds;
import io.yotosmartstream.functions.testing.TestHouse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioProbeTest {
  private static final String KEY = "audio/house/one/original";
  @TempDir Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void readsTheLengthOfAWav() throws Exception {
    assertThat(look(Sounds.wav(7)))
        .hasValueSatisfying(
            facts -> {
              assertThat(facts.contentType()).isEqualTo("audio/wav");
              assertThat(facts.duration()).isEqualTo(7);
            });
  }

  @Test
  void readsAnMp3() throws Exception {
    assertThat(look(mp3()))
        .hasValueSatisfying(facts -> assertThat(facts.duration()).isBetween(1, 5));
  }

  @Test
  void findsTheFirstFrameBehindACoverLargerThanTheFirstRange() throws Exception {
    byte[] tagged = Sounds.join(Sounds.id3("The hill", 700_000), mp3());

    assertThat(look(tagged))
        .hasValueSatisfying(
            facts -> {
              assertThat(facts.title()).isEqualTo("The hill");
              assertThat(facts.duration()).isBetween(1, 5);
            });
  }

  @Test
  void refusesWhatIsNoAudio() throws Exception {
    assertThat(look("Dear diary, this is no song at all.".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(look(new byte[] {1, 2})).isEmpty();
    byte[] noise = new byte[50_000];
    new Random(1).nextBytes(noise);
    noise[0] = 0;
    assertThat(look(noise)).isEmpty();
  }

  @Test
  void refusesAFileThatOnlyBeginsLikeAnMp3() throws Exception {
    byte[] pretender = Sounds.id3("Nothing behind", 10);

    assertThat(look(pretender)).isEmpty();
  }

  @Test
  void refusesAnMp4WhoseBoxesLeadNowhere() throws Exception {
    byte[] endless = Sounds.mp4Box(Long.MAX_VALUE - 10);
    byte[] tiny = new byte[40_000];
    for (int at = 0; at < tiny.length; at += 8) {
      System.arraycopy(new byte[] {0, 0, 0, 8, 'f', 't', 'y', 'p'}, 0, tiny, at, 8);
    }

    assertThat(look(endless)).isEmpty();
    assertThat(look(tiny)).isEmpty();
  }

  @Test
  void takesRawAacOnlyWhereItsFramesFollowOnEachOther() throws Exception {
    byte[] noise = new byte[5_000];
    new Random(2).nextBytes(noise);
    noise[0] = (byte) 0xFF;
    noise[1] = (byte) 0xF1;
    byte[] frame = {
      (byte) 0xFF,
      (byte) 0xF1,
      0x50,
      (byte) 0x80,
      0x02,
      0x1F,
      (byte) 0xFC,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9
    };

    assertThat(look(noise)).isEmpty();
    assertThat(look(Sounds.join(frame, Sounds.join(frame, frame))))
        .hasValueSatisfying(facts -> assertThat(facts.contentType()).isEqualTo("audio/aac"));
  }

  private byte[] mp3() throws Exception {
    var speech = house.platform().speech();
    return speech.speak("Hello there.", speech.voices().getFirst().id()).audio();
  }

  private Optional<AudioFacts> look(byte[] file) throws Exception {
    var store = house.platform().audioStore();
    store.put(KEY, "audio/mpeg", new ByteArrayInputStream(file), file.length);
    return new AudioProbe(store).look(KEY, file.length);
  }
}
