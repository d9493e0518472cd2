package io.yotosmartstream.local.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void splitsAtTheEndsOfSentences() {
    assertThat(Sentences.of("Who is there? It is me. Come in!"))
        .containsExactly("Who is there?", "It is me.", "Come in!");
  }

  @Test
  void splitsLongSentencesAtCommasOrBlanks() {
    String clause = "and the bear went on and on and on through the dark and silent wood, ";
    assertThat(Sentences.of(clause.repeat(20)))
        .hasSizeBetween(4, 8)
        .allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(300).endsWith("wood,"));
    assertThat(Sentences.of("word ".repeat(200)))
        .allSatisfy(piece -> assertThat(piece).endsWith("word"));
    assertThat(Sentences.of("x".repeat(700))).hasSize(3);
  }

  @Test
  void lettersLoseTheirAccentsAndSignsTheirForm() {
    assertThat(Sentences.of("Der Bär – “müde” – aß Crème brûlée’s & Æpfel 🍎."))
        .containsExactly("Der Bar, \"mude\", ass Creme brulee's and Aepfel .");
  }

  @Test
  void headlinesStandForThemselves() {
    assertThat(Sentences.of("Chapter One\n\nIt was night"))
        .containsExactly("Chapter One.", "It was night");
  }

  @Test
  void nothingToSayIsNoSentence() {
    assertThat(Sentences.of("🎵 … !?")).isEmpty();
    assertThat(Sentences.of("\n")).isEmpty();
  }
}
