package io.yotosmartstream.environments;

/** Where the value of a setting comes from. */
public sealed interface Origin {
  /** As a person reads it. */
  String text();

  /** Built in. */
  record BuiltIn() implements Origin {
    @Override
    public String text() {
      return "default";
    }
  }

  /** Built in for this architecture. */
  record OfArchitecture(Architecture architecture) implements Origin {
    @Override
    public String text() {
      return "architecture " + architecture.text();
    }
  }

  /**
   * Written in the environment's file.
   *
   * @param file folder and name, like {@code environments/prod.yaml}
   * @param line from 1
   */
  record InFile(String file, int line) implements Origin {
    @Override
    public String text() {
      return file + ":" + line;
    }
  }
}
