package io.yotosmartstream.aws.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.audio.SpeechSynthesizer.Voice;
import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.emulators.Emulators;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** That the calls are Polly's: moto knows voices, and answers eight zero bytes to any text. */
class PollyEmulatorIT {
  private final SpeechSynthesizer polly =
      PollySpeech.in(AwsClients.from(Emulators.moto().settings()));

  @Test
  void neuralVoicesAreListed() {
    assertThat(polly.voices()).extracting(Voice::id).contains("Amy").doesNotHaveDuplicates();
    assertThat(polly.voices())
        .allSatisfy(
            voice ->
                assertThat(Locale.forLanguageTag(voice.language()).toLanguageTag())
                    .isEqualTo(voice.language()));
  }

  @Test
  void textIsTaken() throws IOException {
    assertThat(polly.speak("Good night.", "Amy").audio()).hasSize(8);
  }

  @Test
  void anUnknownVoiceIsRefused() {
    assertThatThrownBy(() -> polly.speak("Good night.", "no-such-voice"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
