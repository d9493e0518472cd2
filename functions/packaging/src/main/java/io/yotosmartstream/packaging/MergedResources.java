package io.yotosmartstream.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Resources of which a class path may have one in each jar, and all of them count: a line is a
 * service, or a property's value is a list.
 */
final class MergedResources {
  private final SortedMap<String, StringBuilder> lines = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, String>> lists = new TreeMap<>();

  boolean takes(String name) {
    return name.startsWith("META-INF/services/")
        || name.matches("META-INF/spring/[^/]+\\.imports")
        || name.equals("META-INF/spring-autoconfigure-metadata.properties")
        || areLists(name);
  }

  void add(String name, byte[] content) throws IOException {
    if (areLists(name)) {
      addLists(name, content);
    } else {
      lines
          .computeIfAbsent(name, n -> new StringBuilder())
          .append(new String(content, StandardCharsets.UTF_8))
          .append('\n');
    }
  }

  /** By name, each as one resource. */
  Map<String, byte[]> all() {
    SortedMap<String, byte[]> all = new TreeMap<>();
    lines.forEach((name, text) -> all.put(name, bytes(text.toString())));
    lists.forEach(
        (name, values) ->
            all.put(
                name,
                bytes(
                    values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                        .collect(Collectors.joining()))));
    return all;
  }

  private static boolean areLists(String name) {
    return name.equals("META-INF/spring.factories") || name.equals("META-INF/spring/aot.factories");
  }

  private void addLists(String name, byte[] content) throws IOException {
    Properties properties = new Properties();
    properties.load(new ByteArrayInputStream(content));
    SortedMap<String, String> values = lists.computeIfAbsent(name, n -> new TreeMap<>());
    for (String key : properties.stringPropertyNames()) {
      values.merge(key, properties.getProperty(key), (one, other) -> one + "," + other);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
