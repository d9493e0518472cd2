package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.audio.SpeechSynthesizer.Speech;
import io.yotosmartstream.audio.SpeechSynthesizer.Voice;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link SpeechSynthesizer} says. */
public abstract class SpeechSynthesizerContract {
  private SpeechSynthesizer speech;

  protected abstract SpeechSynthesizer synthesizer();

  @BeforeEach
  void makeSynthesizer() {
    speech = synthesizer();
  }

  @Test
  void voicesHaveNamesAndLanguages() {
    assertThat(speech.voices()).isNotEmpty();
    assertThat(speech.voices()).extracting(Voice::id).doesNotHaveDuplicates();
    for (Voice voice : speech.voices()) {
      assertThat(voice.name()).isNotBlank();
      assertThat(Locale.forLanguageTag(voice.language()).toLanguageTag())
          .isEqualTo(voice.language());
    }
  }

  @Test
  void everyVoiceSpeaks() throws IOException {
    for (Voice voice : speech.voices()) {
      assertIsMp3(speech.speak("Good night.", voice.id()));
    }
  }

  @Test
  void moreTextIsLongerSpeech() throws IOException {
    String sentence = "The little bear looked for the moon, and the moon looked back. ";
    int one = speech.speak(sentence, voice()).audio().length;
    int ten = speech.speak(sentence.repeat(10), voice()).audio().length;
    assertThat(ten).isGreaterThan(5 * one);
  }

  @Test
  void textInAnyScriptBreaksNothing() throws IOException {
    List<String> texts =
        List.of(
            "Der Bär schläft 🐻💤 – „gute Nacht“ … naïve café Ærøskøbing",
            "🎵🎶",
            "Спокойной ночи",
            "おやすみなさい。",
            "...",
            "\n\n\t ",
            "It cost $1,234.56 on 3/4/2026 at 12:30pm, i.e. 50% of №7 & more; e-mail a@b.example!",
            "x".repeat(2_000),
            "<speak>tags & \"quotes\" 'inside'</speak> <",
            "1234567890123456789012345678901234567890",
            "\u0000\u0007\uFFFF lone \uD800 surrogate");
    for (String text : texts) {
      assertIsMp3(speech.speak(text, voice()));
    }
  }

  @Test
  void refusesAVoiceThatIsNotThere() {
    assertThatThrownBy(() -> speech.speak("Hello", "no-such-voice"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void severalMaySpeakAtOnce() throws Exception {
    List<Speech> speeches =
        Races.run(3, i -> () -> speech.speak("Number " + i + " speaks to you.", voice()));
    for (Speech spoken : speeches) {
      assertIsMp3(spoken);
    }
  }

  private String voice() {
    return speech.voices().getFirst().id();
  }

  private static void assertIsMp3(Speech spoken) {
    assertThat(spoken.contentType()).isEqualTo("audio/mpeg");
    assertThat(spoken.audio().length).isGreaterThan(200);
    boolean tagged = spoken.audio()[0] == 'I' && spoken.audio()[1] == 'D';
    boolean frame = spoken.audio()[0] == (byte) 0xFF && (spoken.audio()[1] & 0xE0) == 0xE0;
    assertThat(tagged || frame).as("begins as MP3 does").isTrue();
  }
}
