package io.yotosmartstream.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a YAML file, changed line by line so that comments and order stay. It knows keys at
 * the top and one level below.
 *
 * @param lines without their ends
 */
public record YamlText(List<String> lines) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<key>\\s*[A-Za-z]\\w*:)(?<value>\\s*(\"[^\"]*\"|[^#\\s][^#]*?)?)(?<rest>\\s*(#.*)?)");

  public YamlText {
    lines = List.copyOf(lines);
  }

  public static YamlText of(String text) {
    return new YamlText(text.lines().toList());
  }

  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /**
   * With another value.
   *
   * @param path {@code account} or {@code gitHub.repository}
   * @param value as YAML has it, with quotes where it needs them
   */
  public YamlText with(String path, String value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      int at = find(path, 0, lines.size());
      return at < 0 ? inserted(firstKey(), path + ": " + value) : replaced(at, value);
    }
    String group = path.substring(0, dot);
    String key = path.substring(dot + 1);
    int start = find(group, 0, lines.size());
    if (start < 0) {
      return inserted(lines.size(), "", group + ":", "  " + key + ": " + value);
    }
    int at = find("\\s+" + key, start + 1, end(start));
    return at < 0 ? inserted(start + 1, "  " + key + ": " + value) : replaced(at, value);
  }

  /** Without a key at the top and what belongs to it. */
  public YamlText without(String key) {
    int start = find(key, 0, lines.size());
    if (start < 0) {
      return this;
    }
    List<String> changed = new ArrayList<>(lines);
    changed.subList(start, end(start)).clear();
    return new YamlText(changed);
  }

  private int find(String key, int from, int to) {
    for (int i = from; i < to; i++) {
      if (lines.get(i).matches(key + ":.*")) {
        return i;
      }
    }
    return -1;
  }

  /** After the last line that belongs to the key of a line. */
  private int end(int start) {
    int end = start + 1;
    while (end < lines.size() && lines.get(end).matches("\\s+\\S.*")) {
      end++;
    }
    return end;
  }

  private int firstKey() {
    int at = find("[A-Za-z]\\w*", 0, lines.size());
    return at < 0 ? lines.size() : at;
  }

  private YamlText replaced(int at, String value) {
    Matcher parts = LINE.matcher(lines.get(at));
    if (!parts.matches()) {
      return this; // no value that this knows; what is checked afterwards tells
    }
    List<String> changed = new ArrayList<>(lines);
    changed.set(at, parts.group("key") + " " + value + parts.group("rest"));
    return new YamlText(changed);
  }

  private YamlText inserted(int at, String... more) {
    List<String> changed = new ArrayList<>(lines);
    changed.addAll(at, List.of(more));
    return new YamlText(changed);
  }
}
