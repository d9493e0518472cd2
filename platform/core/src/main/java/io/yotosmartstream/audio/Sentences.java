package io.yotosmartstream.audio;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in pieces that a speech engine bears. */
public final class Sentences {
  private Sentences() {}

  /**
   * Cut at the ends of sentences; one that is too long at a comma, else at a blank, else anywhere.
   *
   * @param longest characters of one piece
   * @return pieces with something to say in each; none where nothing can be said
   */
  public static List<String> of(String text, int longest) {
    List<String> sentences = new ArrayList<>();
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    ends.setText(text);
    int start = ends.first();
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      addPieces(text.substring(start, end).strip(), longest, sentences);
      start = end;
    }
    return List.copyOf(sentences);
  }

  private static void addPieces(String sentence, int longest, List<String> pieces) {
    String rest = sentence;
    while (rest.length() > longest) {
      int comma = rest.lastIndexOf(", ", longest) + 1;
      int blank = rest.lastIndexOf(' ', longest);
      int cut = comma > longest / 2 ? comma : blank > 0 ? blank : whole(rest, longest);
      addIfSpoken(rest.substring(0, cut).strip(), pieces);
      rest = rest.substring(cut).strip();
    }
    addIfSpoken(rest, pieces);
  }

  /** Not between the halves of one sign. */
  private static int whole(String text, int cut) {
    return Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut)) ? cut - 1 : cut;
  }

  private static void addIfSpoken(String piece, List<String> pieces) {
    if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) {
      pieces.add(piece);
    }
  }
}
