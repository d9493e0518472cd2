package io.yotosmartstream.aws.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SsmlTest {
  @Test
  void everySentenceIsMarkedAndNothingIsMarkup() {
    assertThat(Ssml.of("Tom & <Jerry>. \"It's\" over!"))
        .containsExactly(
            "<speak><s>Tom &amp; &lt;Jerry&gt;.</s><s>&quot;It&apos;s&quot; over!</s></speak>");
  }

  @Test
  void headlinesStandForThemselves() {
    assertThat(Ssml.of("Chapter One\n\nIt was night"))
        .containsExactly("<speak><s>Chapter One</s><s>It was night</s></speak>");
  }

  @Test
  void whatXmlCannotCarryIsLeftOut() {
    assertThat(Ssml.of("a\u0000b\u0007c\uFFFFd\uD800e"))
        .containsExactly("<speak><s>a b c d e</s></speak>");
  }

  @Test
  void textWithoutWordsIsSilence() {
    assertThat(Ssml.of("🎵 …")).containsExactly("<speak><break time=\"500ms\"/></speak>");
  }

  @Test
  void noDocumentIsTooLongHoweverMuchIsEscaped() {
    assertThat(Ssml.of("a" + "&".repeat(5_000) + "b. " + "Short one. ".repeat(800)))
        .allSatisfy(document -> assertThat(document.length()).isLessThanOrEqualTo(Ssml.LONGEST));
  }

  @Test
  void documentsAreFullBeforeAnotherBegins() {
    String text = "Ten letters and some more are in this sentence. ".repeat(100);

    assertThat(Ssml.of(text)).hasSize(2);
  }
}
