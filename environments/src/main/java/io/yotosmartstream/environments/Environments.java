package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.Problem;
import io.yotosmartstream.environments.declaration.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The environments of a folder: one for each of its YAML files, with the file's name. */
public final class Environments {
  private Environments() {}

  /**
   * One environment.
   *
   * @param contractGroups the tags of the contract, which settings may name
   * @throws InvalidEnvironment if there is no such environment, or something is wrong with it
   */
  public static Environment load(Path folder, String name, Set<String> contractGroups) {
    EnvironmentFiles files = EnvironmentFiles.in(folder);
    String file = files.file(name);
    String real = EnvironmentFiles.name(file);
    EnvironmentFiles.checkName(real, files.label(file));
    return EnvironmentReader.read(real, files.label(file), files.read(file), contractGroups);
  }

  /**
   * One environment as it would be with another architecture and the same file otherwise.
   *
   * @throws InvalidEnvironment if there is no such environment, or something in its file does not
   *     go with that architecture
   */
  public static Environment load(
      Path folder, String name, Set<String> contractGroups, Architecture instead) {
    EnvironmentFiles files = EnvironmentFiles.in(folder);
    String file = files.file(name);
    String real = EnvironmentFiles.name(file);
    EnvironmentFiles.checkName(real, files.label(file));
    String yaml = Yaml.replace(files.read(file), "architecture", instead.text());
    return EnvironmentReader.read(real, files.label(file), yaml, contractGroups);
  }

  /**
   * All of a folder, by name.
   *
   * @throws InvalidEnvironment with what is wrong in any of them
   */
  public static List<Environment> all(Path folder, Set<String> contractGroups) {
    List<Environment> all = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : names(folder)) {
      try {
        all.add(load(folder, name, contractGroups));
      } catch (InvalidEnvironment e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidEnvironment(problems.stream().distinct().toList());
    }
    return List.copyOf(all);
  }

  /**
   * One environment from the text that its file would have.
   *
   * @throws InvalidEnvironment if something is wrong with it
   */
  public static Environment parse(String name, String yaml, Set<String> contractGroups) {
    String label = "environments/" + name + ".yaml";
    EnvironmentFiles.checkName(name, label);
    return EnvironmentReader.read(name, label, yaml, contractGroups);
  }

  /** The names that the files of a folder give, sorted, before anything is checked. */
  public static List<String> names(Path folder) {
    return EnvironmentFiles.in(folder).names();
  }
}
