package io.yotosmartstream.environments;

import static java.util.stream.Collectors.joining;

import io.yotosmartstream.environments.declaration.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a folder that are environments. */
final class EnvironmentFiles {
  /** Names of the stacks that belong to no environment. */
  private static final Set<String> RESERVED = Set.of("account", "edge");

  private static final String ALLOWED =
      "Allowed: lower case letters, digits and hyphens, a letter first, at most 20;"
          + " not account and edge.";

  private final Path folder;
  private final List<String> files;

  private EnvironmentFiles(Path folder, List<String> files) {
    this.folder = folder;
    this.files = files;
  }

  static EnvironmentFiles in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw invalid(folder.toString(), "There is no such folder.");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> files =
          entries
              .filter(Files::isRegularFile)
              .map(p -> String.valueOf(p.getFileName()))
              .filter(f -> f.matches("(?i)[^.].*\\.ya?ml"))
              .sorted()
              .toList();
      return new EnvironmentFiles(folder, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all environments, those of the files. */
  List<String> names() {
    return files.stream().map(EnvironmentFiles::name).distinct().toList();
  }

  /** As problems name a file: its folder and its own name. */
  String label(String file) {
    return folder.toAbsolutePath().normalize().getFileName() + "/" + file;
  }

  /** The one file of this name. */
  String file(String name) {
    List<String> same = files.stream().filter(f -> sameName(name(f), name)).toList();
    if (same.isEmpty()) {
      String known = names().isEmpty() ? "none" : String.join(", ", names());
      throw invalid(
          label(name + ".yaml"),
          "There is no environment \"%s\". There are: %s. A new file makes a new environment."
              .formatted(name, known));
    }
    if (same.size() > 1) {
      String all = same.stream().map(this::label).collect(joining(" and "));
      throw invalid(label(same.getFirst()), "One name for two environments: " + all + ".");
    }
    refuseNameWithinName(name(same.getFirst()));
    return same.getFirst();
  }

  /** Names of resources end in the environment's, and permissions to deploy it go by that end. */
  private void refuseNameWithinName(String name) {
    for (String other : names()) {
      if (name.endsWith("-" + other)) {
        throw invalid(
            label(name + ".yaml"),
            "Who may deploy \"%s\" could change \"%s\" too, because names of resources end in it. Allowed: a name that is not the end of another one, like %s."
                .formatted(other, name, name.replace("-", "")));
      }
    }
  }

  private static boolean sameName(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  String read(String file) {
    try {
      String text = Files.readString(folder.resolve(file));
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw invalid(label(file), "The file is not UTF-8.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name that a file gives its environment, whether it is allowed or not. */
  static String name(String file) {
    return file.substring(0, file.toLowerCase(Locale.ROOT).lastIndexOf(".y"));
  }

  /** Refuses a name that is not allowed. */
  static void checkName(String name, String label) {
    if (!name.matches("[a-z][a-z0-9-]{0,19}") || RESERVED.contains(name)) {
      throw invalid(label, "\"" + name + "\" cannot be the name of an environment. " + ALLOWED);
    }
  }

  private static InvalidEnvironment invalid(String label, String message) {
    return new InvalidEnvironment(List.of(new Problem(label, 0, 0, "", message)));
  }
}
