package io.yotosmartstream.aws.speech;

import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.outcomes.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.polly.PollyClient;
import software.amazon.awssdk.services.polly.model.DescribeVoicesResponse;
import software.amazon.awssdk.services.polly.model.Engine;
import software.amazon.awssdk.services.polly.model.OutputFormat;
import software.amazon.awssdk.services.polly.model.TextType;

/** Polly's neural voices. Which there are is asked once: they change with years. */
final class PollySynthesizer implements SpeechSynthesizer {
  private static final Logger LOG = LoggerFactory.getLogger(PollySynthesizer.class);
  private static final int MOST_CHARACTERS = 20_000;

  private final PollyClient client;
  private volatile @Nullable List<Voice> known;

  PollySynthesizer(PollyClient client) {
    this.client = client;
  }

  /**
   * @throws Refusal of kind UNAVAILABLE where Polly does not answer
   */
  @Override
  public List<Voice> voices() {
    List<Voice> voices = known;
    if (voices == null) {
      try {
        voices = ask();
      } catch (SdkException e) {
        LOG.warn("Polly does not tell its voices: {}", e.getMessage());
        throw Refusal.of(
            Refusal.Kind.UNAVAILABLE, "The voices cannot be listed just now. Try again.");
      }
      known = voices;
    }
    return voices;
  }

  @Override
  public Speech speak(String text, String voiceId) throws IOException {
    if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "A text has 1 to " + MOST_CHARACTERS + " characters, not " + text.length());
    }
    try {
      List<Voice> voices = known == null ? known = ask() : known;
      if (voices.stream().noneMatch(voice -> voice.id().equals(voiceId))) {
        throw new IllegalArgumentException("There is no voice " + voiceId);
      }
      Mp3 mp3 = new Mp3();
      for (String document : Ssml.of(text)) {
        mp3.add(say(document, voiceId));
      }
      return new Speech(mp3.whole(), "audio/mpeg");
    } catch (SdkException e) {
      throw new IOException("Polly does not speak: " + e.getMessage(), e);
    }
  }

  private byte[] say(String document, String voiceId) {
    return client
        .synthesizeSpeechAsBytes(
            speech ->
                speech
                    .engine(Engine.NEURAL)
                    .voiceId(voiceId)
                    .outputFormat(OutputFormat.MP3)
                    .textType(TextType.SSML)
                    .text(document))
        .asByteArrayUnsafe();
  }

  private List<Voice> ask() {
    List<Voice> all = new ArrayList<>();
    String next = null;
    do {
      String token = next;
      DescribeVoicesResponse page =
          client.describeVoices(voices -> voices.engine(Engine.NEURAL).nextToken(token));
      page.voices().stream()
          .filter(voice -> voice.supportedEngines().contains(Engine.NEURAL))
          .map(PollySynthesizer::voice)
          .forEach(all::add);
      next = page.nextToken();
    } while (next != null);
    all.sort(Comparator.comparing(Voice::language).thenComparing(Voice::name));
    return List.copyOf(all);
  }

  private static Voice voice(software.amazon.awssdk.services.polly.model.Voice voice) {
    // Polly names dialects that BCP 47 does not, such as en-GB-WLS.
    String language = Locale.forLanguageTag(voice.languageCodeAsString()).toLanguageTag();
    return new Voice(voice.idAsString(), voice.name(), language);
  }
}
