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
 * Packs {@code yoto-api-aot-x86-64.zip} and {@code yoto-api-plain-x86-64.zip} for Lambda's custom
 * runtime (see docs/packaging.md), from the jars that the build laid out; on arm64 they end so. Its
 * argument: the folder of this module.
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
      String processor = Machine.here().ofLambda();
      Path work = module.resolve("target/package");
      empty(work);
      new PackageLambda(work)
          .run(module.resolve("target/lib"), module.resolveSibling("lambda/target"), processor);
    } catch (CannotPackage e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run(Path jars, Path zips, String processor) throws Exception {
    LinkedRuntime.link(Path.of(System.getProperty("java.home")), root.resolve("jre"));
    Path noLayer = Files.createDirectory(root.resolve("layer"));
    Files.writeString(noLayer.resolve("README"), "No jars on purpose: bootstrap says why.\n");
    Path lib = Files.createDirectory(root.resolve("lib"));
    OneJar.write(jarsOf(jars), lib.resolve(JAR));
    NativeLibrary.unpack(jarsOf(jars), Machine.here(), lib.resolve(NativeLibrary.FILE));
    writeBootstrap();
    ReproducibleZip.setTimes(root);

    pack(zip(zips, "plain", processor), HUGE_HEAPS);
    Training.run(root, cache);
    Files.move(cache, root.resolve(CACHE));
    Files.setLastModifiedTime(root.resolve(CACHE), ReproducibleZip.TIME);
    pack(zip(zips, "aot", processor), JDK_ARCHIVES);
  }

  /** Its name says what it runs on, so that none goes to the other kind of machine. */
  static Path zip(Path folder, String kind, String processor) {
    return folder.resolve("yoto-api-" + kind + "-" + processor + ".zip");
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
