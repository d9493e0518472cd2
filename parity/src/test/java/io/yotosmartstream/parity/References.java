package io.yotosmartstream.parity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands where only a resource knows a value: {@code ⟦id|attribute⟧}. It becomes what both
 * engines would say: the address that AWS gives it where that follows from its name, otherwise
 * {@code <type name attribute>}.
 */
final class References {
  private static final Pattern REFERENCE =
      Pattern.compile("\u27e6([^|\u27e7]*)\\|([^\u27e7]*)\u27e7");
  private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z0-9.]+)}");

  private final Map<String, Draft> drafts = new HashMap<>();
  private final Map<String, String> aliases;
  private final Place place;

  /**
   * @param aliases ids of what is a part of another, with that other's
   */
  References(List<Draft> all, Map<String, String> aliases, Place place) {
    all.forEach(draft -> drafts.put(draft.id(), draft));
    this.aliases = aliases;
    this.place = place;
  }

  static String to(String id, String attribute) {
    return "\u27e6" + id + "|" + attribute + "\u27e7";
  }

  String resolve(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
  }

  /** What tells it from others of its kind. */
  String name(Draft draft) {
    return draft.kind().name().stream()
        .map(draft::at)
        .map(value -> value == null ? "-" : resolve(value))
        .collect(Collectors.joining(" "));
  }

  private String value(String id, String attribute) {
    Draft draft = drafts.get(aliases.getOrDefault(id, id));
    String wanted = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
    if (draft == null) {
      return "<" + id + " " + wanted + ">";
    }
    for (String said = draft.kind().attributes().get(wanted); said != null; ) {
      if (!said.startsWith("=")) {
        String filled = filled(draft, said);
        if (filled != null) {
          return filled;
        }
        break;
      }
      wanted = said.substring(1);
      said = draft.kind().attributes().get(wanted);
    }
    return "<" + draft.kind().type() + " " + name(draft) + " " + wanted + ">";
  }

  private @Nullable String filled(Draft draft, String pattern) {
    StringBuilder text = new StringBuilder();
    Matcher field = FIELD.matcher(place.in(pattern));
    while (field.find()) {
      String value = draft.at(PropertyPath.of(field.group(1)));
      if (value == null) {
        return null;
      }
      field.appendReplacement(text, Matcher.quoteReplacement(resolve(value)));
    }
    return field.appendTail(text).toString();
  }
}
