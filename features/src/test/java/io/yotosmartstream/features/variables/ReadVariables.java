package io.yotosmartstream.features.variables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which variables programs read, by what their sources name. */
final class ReadVariables {
  /** Of programs that run on AWS, and of adapters, wherever those run. */
  private static final List<String> MODULES =
      List.of(
          "functions/api",
          "functions/http",
          "functions/lambda",
          "functions/server",
          "mqtt-service",
          "platform/core",
          "platform/json",
          "platform/yoto",
          "platform/hints",
          "platform/local",
          "platform/aws");

  private static final Pattern IN_JAVA = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");
  private static final Pattern IN_PROPERTIES = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

  private ReadVariables() {}

  /** Texts that look like the name of a variable. */
  static SortedSet<String> in(Path root) {
    SortedSet<String> names = new TreeSet<>();
    for (String module : MODULES) {
      Path sources = root.resolve(module).resolve("src/main");
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (file.toString().endsWith(".java")) {
            collect(IN_JAVA, file, names);
          } else if (file.endsWith("application.properties")) {
            collect(IN_PROPERTIES, file, names);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }

  private static void collect(Pattern pattern, Path file, SortedSet<String> names)
      throws IOException {
    pattern.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
  }
}
