package io.yotosmartstream.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JDK cut down by {@code jlink} to the modules that the functions use. */
final class LinkedRuntime {
  /**
   * What jdeps finds in the jars of the artefact, and {@code java.net.http}, by which adapters
   * talk. {@code java.desktop} is for {@code java.beans}, {@code jdk.unsupported} for Unsafe.
   */
  private static final List<String> MODULES =
      List.of(
          "java.compiler",
          "java.desktop",
          "java.instrument",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.prefs",
          "java.scripting",
          "java.sql",
          "java.xml",
          "jdk.jfr",
          "jdk.unsupported");

  /** Of {@code java.desktop}, for drawing, printing and sounding. */
  private static final String NATIVE_DESKTOP =
      Stream.of(
              "awt*",
              "fontmanager",
              "freetype",
              "javajpeg",
              "jawt",
              "jsound",
              "lcms",
              "mlib_image",
              "splashscreen")
          .map(name -> "**/lib" + name + ".so")
          .collect(Collectors.joining(","));

  private LinkedRuntime() {}

  /**
   * @param jdk home of the JDK to link from
   * @param target a folder that is not there yet
   * @throws CannotPackage where this JDK cannot
   */
  static void link(Path jdk, Path target) throws IOException, InterruptedException {
    checkCanLink(jdk);
    // Not compressed: the zip is, and a class that is not in the cache loads sooner.
    String said =
        run(
            List.of(
                jdk.resolve("bin/jlink").toString(),
                "--add-modules",
                String.join(",", MODULES),
                // No debug information of libraries: those of a JDK bring none, and taking it out
                // would need binutils.
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--dedup-legal-notices=error-if-not-same-content",
                "--compress=zip-0",
                "--exclude-files=" + NATIVE_DESKTOP,
                "--generate-cds-archive",
                "--output",
                target.toString()));
    if (!Files.isExecutable(target.resolve("bin/java"))) {
      throw new CannotPackage("jlink of the JDK at " + jdk + " failed:\n" + said);
    }
  }

  /**
   * @throws CannotPackage where it has no jlink, or nothing to link from
   */
  static void checkCanLink(Path jdk) throws IOException, InterruptedException {
    Path jlink = jdk.resolve("bin/jlink");
    String lacks =
        !Files.isExecutable(jlink)
            ? "it has no bin/jlink"
            : Files.isDirectory(jdk.resolve("jmods")) || linksFromItself(jlink)
                ? ""
                : "it has neither a folder jmods nor a jlink that works without one";
    if (!lacks.isEmpty()) {
      throw new CannotPackage(
          "The JDK 25 at "
              + jdk
              + " cannot link a runtime: "
              + lacks
              + ".\nTake a whole one, for example Eclipse Temurin 25 (adoptium.net, or `sdk install"
              + " java 25-tem`), or install\nits jmods (Fedora: java-25-openjdk-jmods), or set"
              + " JAVA25_HOME to the folder of another JDK 25.");
    }
  }

  private static boolean linksFromItself(Path jlink) throws IOException, InterruptedException {
    return run(List.of(jlink.toString(), "--help")).contains("Linking from run-time image enabled");
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var unused = process.waitFor();
    return said;
  }
}
