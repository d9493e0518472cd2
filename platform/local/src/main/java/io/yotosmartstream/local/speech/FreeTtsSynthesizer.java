package io.yotosmartstream.local.speech;

import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import io.yotosmartstream.audio.SpeechSynthesizer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Speech without any network. The engine is not made for threads, so texts are spoken one after the
 * other. Its voice is taken from the directory class itself: the manager of FreeTTS would search by
 * system properties.
 */
final class FreeTtsSynthesizer implements SpeechSynthesizer {
  private static final String ENGINE_VOICE = "kevin16";
  private static final int MOST_CHARACTERS = 20_000;

  private final ReentrantLock speaking = new ReentrantLock();
  private com.sun.speech.freetts.@Nullable Voice
      engine; // 15 MB: only where somebody asks for speech

  @Override
  public List<Voice> voices() {
    return SpokenBy.voices();
  }

  @Override
  public Speech speak(String text, String voiceId) throws IOException {
    SpokenBy manner =
        SpokenBy.find(voiceId)
            .orElseThrow(() -> new IllegalArgumentException("There is no voice " + voiceId));
    if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "A text has 1 to " + MOST_CHARACTERS + " characters, not " + text.length());
    }
    List<String> sentences = PlainSentences.of(text);
    Mp3Sink sink = new Mp3Sink();
    speaking.lock();
    try {
      com.sun.speech.freetts.Voice voice = loaded();
      voice.setAudioPlayer(sink);
      manner.tune(voice);
      for (String sentence : sentences) {
        say(voice, sentence);
      }
    } finally {
      speaking.unlock();
    }
    return new Speech(sink.finish(), "audio/mpeg");
  }

  private static void say(com.sun.speech.freetts.Voice voice, String sentence) throws IOException {
    try {
      if (!voice.speak(sentence)) {
        throw new IOException("The speech engine gave up on a sentence");
      }
    } catch (RuntimeException e) {
      throw new IOException("The speech engine failed on a sentence", e);
    }
  }

  private com.sun.speech.freetts.Voice loaded() throws IOException {
    com.sun.speech.freetts.Voice voice = engine;
    if (voice == null) {
      voice =
          Arrays.stream(new KevinVoiceDirectory().getVoices())
              .filter(candidate -> ENGINE_VOICE.equals(candidate.getName()))
              .findFirst()
              .orElseThrow(() -> new IOException("The speech engine has no voice"));
      voice.allocate();
      engine = voice;
    }
    return voice;
  }
}
