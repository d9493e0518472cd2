package io.yotosmartstream.aws.speech;

import io.yotosmartstream.audio.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Plain text as Polly's SSML, in as few documents as its limit allows. */
final class Ssml {
  /** Characters that Polly takes at once; tags, which it counts less, are counted here too. */
  static final int LONGEST = 3_000;

  /** So that a sentence fits even where each of its characters is escaped. */
  private static final int LONGEST_SENTENCE = 480;

  private static final String BEGIN = "<speak>";
  private static final String END = "</speak>";

  /** Text without words still becomes audio. */
  private static final String SILENCE = BEGIN + "<break time=\"500ms\"/>" + END;

  private Ssml() {}

  /** At least one. */
  static List<String> of(String text) {
    List<String> documents = new ArrayList<>();
    StringBuilder open = new StringBuilder(BEGIN);
    for (String sentence : Sentences.of(allowed(text), LONGEST_SENTENCE)) {
      String marked = "<s>" + escaped(sentence) + "</s>";
      if (open.length() + marked.length() + END.length() > LONGEST) {
        documents.add(open + END);
        open = new StringBuilder(BEGIN);
      }
      open.append(marked);
    }
    if (open.length() > BEGIN.length()) {
      documents.add(open + END);
    }
    return documents.isEmpty() ? List.of(SILENCE) : List.copyOf(documents);
  }

  /** What XML cannot carry becomes a blank; an empty line ends a sentence, as after a headline. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.replaceAll("\\R\\s*\\R", "\u2029")
        .codePoints()
        .map(sign -> isAllowed(sign) ? sign : ' ')
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int sign) {
    return sign == '\n'
        || sign >= 0x20 && sign < 0x7F
        || sign >= 0xA0 && sign < 0xD800
        || sign >= 0xE000 && sign < 0xFFFE
        || sign >= 0x1_0000;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
