package io.yotosmartstream.local.speech;

import io.yotosmartstream.audio.SpeechSynthesizer.Voice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The voices: FreeTTS has one for all words, so they are manners of the same speaker.
 *
 * <p>Its other one, alan, only tells the time.
 */
enum SpokenBy {
  KEVIN("Kevin", 150, 100),
  KEVIN_SLOW("Kevin, slowly", 115, 95),
  KEVIN_BRIGHT("Kevin, brightly", 155, 130);

  private final String title;
  private final float wordsPerMinute;
  private final float hertz;

  SpokenBy(String title, float wordsPerMinute, float hertz) {
    this.title = title;
    this.wordsPerMinute = wordsPerMinute;
    this.hertz = hertz;
  }

  static List<Voice> voices() {
    return Arrays.stream(values()).map(v -> new Voice(v.id(), v.title, "en-US")).toList();
  }

  static Optional<SpokenBy> find(String id) {
    return Arrays.stream(values()).filter(v -> v.id().equals(id)).findFirst();
  }

  void tune(com.sun.speech.freetts.Voice engine) {
    engine.setRate(wordsPerMinute);
    engine.setPitch(hertz);
    engine.setPitchRange(hertz / 8);
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
