package io.yotosmartstream.local.speech;

import io.yotosmartstream.audio.SpeechSynthesizer;

/** Makes the speech synthesizer. */
public final class LocalSpeech {
  private LocalSpeech() {}

  public static SpeechSynthesizer create() {
    return new FreeTtsSynthesizer();
  }
}
