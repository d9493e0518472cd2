package io.yotosmartstream.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Packs {@code yoto-api-aot.zip} and {@code yoto-api-plain.zip} for Lambda's custom runtime (see
 * docs/packaging.md), from the jars that the build laid out. Its argument: the folder of this
 * module.
 */
public final class PackageLambda {
  private static final String CACHE = "app.aot";
  private static final String JAR = "yoto-api.jar";

  /** The JDK's own archives; the AOT cache stands in their place. */
  private static final Predicate<String> JDK_ARCHIVES = name -> name.endsWith(".jsa");

  /** The one of these archives for heaps above 32 GB, which no function has. */
  private static final Predicate<String> HUGE_HEAPS = name -> name.endsWith("_nocoops.jsa");

  private final Path root;
  private final Path cache;

  private PackageLambda(Path work) {
    root = work.resolve("task");
    cache = work.resolve(CACHE);
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 1) {
      System.err.println("Needs the folder of this module, built");
      System.exit(2);
    }
    // A zip holds local times.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Path module = Path.of(arguments[0]).toAbsolutePath().normalize();
    try {
      checkPlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
      Path work = module.resolve("target/package");
      empty(work);
      new PackageLambda(work)
          .run(module.resolve("target/lib"), module.resolveSibling("lambda/target"));
    } catch (CannotPackage e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * @throws CannotPackage where what is linked here would not run on Lambda
   */
  static void checkPlatform(String system, String processor) {
    if (!system.equals("Linux") || !(processor.equals("amd64") || processor.equals("x86_64"))) {
      throw new CannotPackage(
          "The runtime inside the zip comes from the JDK of this machine, and Lambda needs one for"
              + " Linux on x86-64, not for "
              + system
              + " on "
              + processor
              + ": run `make lambda` on such a machine, or in a container.");
    }
  }

  private void run(Path jars, Path zips) throws Exception {
    LinkedRuntime.link(Path.of(System.getProperty("java.home")), root.resolve("jre"));
    Path noLayer = Files.createDirectory(root.resolve("layer"));
    Files.writeString(noLayer.resolve("README"), "No jars on purpose: bootstrap says why.\n");
    OneJar.write(jarsOf(jars), Files.createDirectory(root.resolve("lib")).resolve(JAR));
    writeBootstrap();
    ReproducibleZip.setTimes(root);

    pack(zips.resolve("yoto-api-plain.zip"), HUGE_HEAPS);
    Training.run(root, cache);
    Files.move(cache, root.resolve(CACHE));
    Files.setLastModifiedTime(root.resolve(CACHE), ReproducibleZip.TIME);
    pack(zips.resolve("yoto-api-aot.zip"), JDK_ARCHIVES);
  }

  private void pack(Path zip, Predicate<String> without) throws IOException {
    long bytes = ReproducibleZip.write(root, zip, without);
    try {
      LambdaLimit.check(zip.getFileName().toString(), bytes, root);
    } catch (CannotPackage e) {
      Files.delete(zip);
      throw e;
    }
    System.out.printf("%s: %.0f MB, %.0f MB unzipped%n", zip, Files.size(zip) / 1e6, bytes / 1e6);
  }

  private void writeBootstrap() throws IOException {
    Path bootstrap = root.resolve("bootstrap");
    try (InputStream script =
        Objects.requireNonNull(PackageLambda.class.getResourceAsStream("bootstrap"))) {
      Files.copy(script, bootstrap);
    }
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** In the order of the class path. */
  static List<Path> jarsOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
