package io.yotosmartstream.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void splitsAtTheEndsOfSentences() {
    assertThat(Sentences.of("Who is there? It is me. Come in!", 300))
        .containsExactly("Who is there?", "It is me.", "Come in!");
  }

  @Test
  void splitsLongSentencesAtCommasOrBlanks() {
    String clause = "and the bear went on and on and on through the dark and silent wood, ";
    assertThat(Sentences.of(clause.repeat(20), 300))
        .hasSizeBetween(4, 8)
        .allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(300).endsWith("wood,"));
    assertThat(Sentences.of("word ".repeat(200), 300))
        .allSatisfy(piece -> assertThat(piece).endsWith("word"));
    assertThat(Sentences.of("x".repeat(700), 300)).hasSize(3);
  }

  @Test
  void cutsNoSignInTwo() {
    String letters = "a" + "𝒳".repeat(300); // each takes two characters

    assertThat(String.join("", Sentences.of(letters, 100))).isEqualTo(letters);
    assertThat(Sentences.of(letters, 100))
        .allSatisfy(piece -> assertThat(piece.length()).isBetween(1, 100))
        .noneSatisfy(piece -> assertThat(Character.isLowSurrogate(piece.charAt(0))).isTrue());
  }

  @Test
  void nothingToSayIsNoSentence() {
    assertThat(Sentences.of("🎵 … !?", 300)).isEmpty();
    assertThat(Sentences.of("\n", 300)).isEmpty();
    assertThat(Sentences.of("", 300)).isEmpty();
  }
}
