package io.yotosmartstream.local.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.audio.SpeechSynthesizer;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FreeTtsSynthesizerTest {
  private final SpeechSynthesizer speech = LocalSpeech.create();

  @Test
  void theSameTextIsTheSameSpeech() throws Exception {
    String text = "Once upon a time there was a dragon. It could not sleep!";
    byte[] first = speech.speak(text, "kevin").audio();
    speech.speak("Something else.", "kevin-slow");
    assertThat(speech.speak(text, "kevin").audio()).isEqualTo(first);
    assertThat(LocalSpeech.create().speak(text, "kevin").audio()).isEqualTo(first);
  }

  @Test
  void speaksAtTheRateOfPeople() throws Exception {
    // 24 words at 150 a minute are some ten seconds; 64 kb/s are 8000 bytes a second.
    String text =
        "The little bear climbed up the hill to see the moon, and the moon was as round and as"
            + " bright as a silver plate.";
    double seconds = speech.speak(text, "kevin").audio().length / 8000.0;
    assertThat(seconds).isBetween(5.0, 12.0);
    assertThat(speech.speak(text, "kevin-slow").audio().length / 8000.0).isGreaterThan(seconds);
  }

  @Test
  void leavesTheSystemPropertiesAsTheyWere() throws Exception {
    Properties before = (Properties) System.getProperties().clone();
    LocalSpeech.create().speak("Hello.", "kevin");
    assertThat(System.getProperties()).isEqualTo(before);
  }

  @Test
  void takesTextsOfTwentyThousandCharactersAndNoMore() {
    assertThatThrownBy(() -> speech.speak("", "kevin"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> speech.speak("a".repeat(20_001), "kevin"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyFrameIsMonoAt22050HertzAnd64Kilobits() throws Exception {
    byte[] mp3 = speech.speak("Good night, little bear. Good night, moon.", "kevin").audio();
    ByteArrayInputStream in = new ByteArrayInputStream(mp3);
    int frames = 0;
    int padding = 0;
    for (byte[] header = in.readNBytes(4); header.length == 4; header = in.readNBytes(4)) {
      assertThat(header[0]).isEqualTo((byte) 0xFF);
      assertThat(header[1] & 0xFE).as("MPEG 2, layer III").isEqualTo(0xF2);
      assertThat(header[2] & 0xFC).as("64 kb/s at 22.05 kHz").isEqualTo(0x80);
      assertThat(header[3] & 0xC0).as("mono").isEqualTo(0xC0);
      padding = header[2] >> 1 & 1;
      in.skip(72 * 64_000 / 22_050 + padding - 4);
      frames++;
    }
    assertThat(frames).isGreaterThan(50);
  }
}
