package io.yotosmartstream.aws.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.audio.SpeechSynthesizer.Voice;
import io.yotosmartstream.aws.standin.Reply;
import io.yotosmartstream.aws.standin.StandIn;
import io.yotosmartstream.contracts.SpeechSynthesizerContract;
import io.yotosmartstream.outcomes.Refusal;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract, and more, on a stand-in: no emulator speaks or reads SSML. */
class PollySynthesizerTest extends SpeechSynthesizerContract {
  private final StandIn aws = new StandIn(PollyStandIn::answer);
  private final SpeechSynthesizer polly = PollySpeech.in(aws.clients());

  @AfterEach
  void close() {
    aws.close();
  }

  @Override
  protected SpeechSynthesizer synthesizer() {
    return polly;
  }

  @Test
  void neuralVoicesOfAllPagesWithLanguagesThatEverybodyKnows() {
    assertThat(polly.voices())
        .containsExactly(
            new Voice("Amy", "Amy", "en-GB"), new Voice("Gwyneth", "Gwyneth", "en-GB"));
  }

  @Test
  void theVoicesAreAskedForOnce() throws IOException {
    polly.voices();
    polly.voices();
    polly.speak("Hello", "Amy");

    assertThat(aws.requests().stream().filter(r -> r.uri().getPath().equals("/v1/voices")))
        .hasSize(2); // pages
  }

  @Test
  void voicesThatCouldNotBeHadAreAskedForAgain() {
    aws.answer(request -> Reply.error(400, "InvalidNextTokenException"));
    assertThatThrownBy(polly::voices)
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    aws.answer(PollyStandIn::answer);

    assertThat(polly.voices()).hasSize(2);
  }

  @Test
  void theLongestTextIsSpokenInParts() throws IOException {
    String text = "A <b> & a \"c\" went to sea. ".repeat(20_000 / 27);

    int spoken = polly.speak(text, "Amy").audio().length;

    assertThat(spoken).isGreaterThan(text.strip().length() / 2 * PollyStandIn.FRAME);
    assertThat(aws.requests().stream().filter(r -> r.method().equals("POST")).count())
        .isBetween(7L, 20L);
  }

  @Test
  void aPartThatFailsIsNoSpeech() throws IOException {
    polly.speak("Hello", "Amy");
    AtomicInteger parts = new AtomicInteger();
    aws.answer(
        request ->
            parts.incrementAndGet() == 2
                ? Reply.error(400, "InvalidSsmlException")
                : PollyStandIn.answer(request));

    assertThatThrownBy(() -> polly.speak("One sentence is here. ".repeat(400), "Amy"))
        .isInstanceOf(IOException.class);
  }
}
