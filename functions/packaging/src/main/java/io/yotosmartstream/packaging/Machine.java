package io.yotosmartstream.packaging;

import java.util.Locale;

/**
 * The machine that packs. What it links and trains runs on its own kind only.
 *
 * @param system as Java calls it: {@code Linux}
 * @param processor as Java calls it: {@code amd64}, {@code aarch64}
 */
public record Machine(String system, String processor) {
  private static final String X86_64 = "x86-64";
  private static final String ARM64 = "arm64";

  /** This one. */
  public static Machine here() {
    return new Machine(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  public boolean isLinux() {
    return system.equals("Linux");
  }

  /** As images of containers say it: {@code amd64}, {@code arm64}; another one as it is. */
  public String ofImages() {
    return kind().equals(X86_64) ? "amd64" : kind();
  }

  /** As netty and AWS name libraries: {@code x86_64}, {@code aarch_64}. */
  String ofLibraries() {
    return switch (kind()) {
      case X86_64 -> "x86_64";
      case ARM64 -> "aarch_64";
      default -> processor;
    };
  }

  /**
   * As the setting {@code processor} of an environment says it, and the name of a zip.
   *
   * @throws CannotPackage where Lambda has no such machines
   */
  String ofLambda() {
    if (!isLinux() || !(kind().equals(X86_64) || kind().equals(ARM64))) {
      throw new CannotPackage(
          "The runtime inside the zip comes from the JDK of this machine, and Lambda needs one for"
              + " Linux on x86-64 or arm64, not for "
              + system
              + " on "
              + processor
              + ": run `make lambda` on such a machine, or in a container.");
    }
    return kind();
  }

  private String kind() {
    return switch (processor.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> X86_64;
      case "aarch64", "arm64" -> ARM64;
      default -> processor;
    };
  }
}
