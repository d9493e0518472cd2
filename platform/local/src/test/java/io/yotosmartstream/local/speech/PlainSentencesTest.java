package io.yotosmartstream.local.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainSentencesTest {
  @Test
  void lettersLoseTheirAccentsAndSignsTheirForm() {
    assertThat(PlainSentences.of("Der Bär – “müde” – aß Crème brûlée’s & Æpfel 🍎."))
        .containsExactly("Der Bar, \"mude\", ass Creme brulee's and Aepfel .");
  }

  @Test
  void headlinesStandForThemselves() {
    assertThat(PlainSentences.of("Chapter One\n\nIt was night"))
        .containsExactly("Chapter One.", "It was night");
  }

  @Test
  void nothingToSayIsNoSentence() {
    assertThat(PlainSentences.of("🎵 … !?")).isEmpty();
    assertThat(PlainSentences.of("\n")).isEmpty();
  }
}
