package io.yotosmartstream.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a program is started; {@link #JARS} where nobody says otherwise. */
@FunctionalInterface
public interface Starter {
  /** As the build laid it out, in the root of the checkout. */
  Starter JARS = (program, root, told) -> new Command(program.command(root), root);

  /**
   * @param folder where it runs
   */
  record Command(List<String> words, Path folder) {
    public Command {
      words = List.copyOf(words);
    }
  }

  /**
   * @param root of the checkout
   * @param told what the program is told, which its process has as variables anyway
   */
  Command command(Program program, Path root, Map<String, String> told);
}
