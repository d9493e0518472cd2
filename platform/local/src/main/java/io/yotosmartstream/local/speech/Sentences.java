package io.yotosmartstream.local.speech;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text in pieces that the engine bears: it knows only plain ASCII, and takes more and more memory
 * the longer a text is.
 */
final class Sentences {
  private static final int LONGEST = 300;

  private Sentences() {}

  /** Pieces with something to say in each; none where nothing can be said. */
  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    String plain = plain(text);
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    ends.setText(plain);
    int start = ends.first();
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      addPieces(plain.substring(start, end).strip(), sentences);
      start = end;
    }
    return List.copyOf(sentences);
  }

  private static void addPieces(String sentence, List<String> pieces) {
    String rest = sentence;
    while (rest.length() > LONGEST) {
      int comma = rest.lastIndexOf(", ", LONGEST) + 1;
      int blank = rest.lastIndexOf(' ', LONGEST);
      int cut = comma > LONGEST / 2 ? comma : blank > 0 ? blank : LONGEST;
      addIfSpoken(rest.substring(0, cut).strip(), pieces);
      rest = rest.substring(cut).strip();
    }
    addIfSpoken(rest, pieces);
  }

  private static void addIfSpoken(String piece, List<String> pieces) {
    if (piece.chars().anyMatch(Character::isLetterOrDigit)) {
      pieces.add(piece);
    }
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
