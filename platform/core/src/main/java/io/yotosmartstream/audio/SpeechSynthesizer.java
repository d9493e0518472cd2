package io.yotosmartstream.audio;

import java.io.IOException;
import java.util.List;

/** Text becomes audio. */
public interface SpeechSynthesizer {

  /**
   * @param language BCP 47, for example {@code en-GB}
   */
  record Voice(String id, String name, String language) {}

  /**
   * @param contentType for example {@code audio/mpeg}
   */
  record Speech(byte[] audio, String contentType) {}

  List<Voice> voices();

  /**
   * Long texts are split at sentences and joined again.
   *
   * @param text 1 to 20000 characters of plain text
   * @throws IllegalArgumentException where there is no such voice
   * @throws IOException where the engine does not answer
   */
  Speech speak(String text, String voiceId) throws IOException;
}
