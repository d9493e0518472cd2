package io.yotosmartstream.local.speech;

import io.yotosmartstream.audio.Sentences;
import java.text.Normalizer;
import java.util.List;

/**
 * Text in pieces that the engine bears: it knows only plain ASCII, and takes more and more memory
 * the longer a text is.
 */
final class PlainSentences {
  private static final int LONGEST = 300;

  private PlainSentences() {}

  /** Pieces with something to say in each; none where nothing can be said. */
  static List<String> of(String text) {
    return Sentences.of(plain(text), LONGEST);
  }

  /** Letters lose their accents; signs that have no plain form become blanks. */
  private static String plain(String text) {
    String named =
        text.replace('\u2018', '\'')
            .replace('\u2019', '\'')
            .replaceAll("[\u201C\u201D\u201E\u00AB\u00BB]", "\"")
            .replaceAll("\\s*[\u2013\u2014]\\s*", ", ")
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("Æ", "Ae")
            .replace("ø", "o")
            .replace("&", " and ");
    return Normalizer.normalize(named, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^\\x20-\\x7E\\n]", " ")
        .replaceAll("\\n\\s*\\n", ".\n")
        .replaceAll("[ \\n]+", " ")
        .strip();
  }
}
