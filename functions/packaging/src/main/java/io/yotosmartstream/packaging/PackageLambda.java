package io.yotosmartstream.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Packs {@code yoto-api-aot.zip} and {@code yoto-api-plain.zip} for Lambda's custom runtime (see
 * docs/packaging.md), from the jars that the build laid out. Its argument: the folder of this
 * module.
 */
public final class PackageLambda {
  private static final String CACHE = "app.aot";

  /** The JDK's own archives; the AOT cache stands in their place. */
  private static final Predicate<String> JDK_ARCHIVES = name -> name.endsWith(".jsa");

  private final Path root;
  private final Path layer;
  private final Path cache;

  private PackageLambda(Path work) {
    root = work.resolve("task");
    layer = work.resolve("training");
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
          .run(
              module.resolve("target/lib"),
              module.resolve("target/training"),
              module.resolveSibling("lambda/target"));
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

  private void run(Path jars, Path trainingJars, Path zips) throws Exception {
    LinkedRuntime.link(Path.of(System.getProperty("java.home")), root.resolve("jre"));
    Path noLayer = Files.createDirectory(root.resolve("layer"));
    Files.writeString(noLayer.resolve("README"), "No jars on purpose: bootstrap says why.\n");
    List<String> names = copyJars(jars, root.resolve("lib"));
    copyJars(trainingJars, layer.resolve("lib"));
    writeBootstrap(names);
    ReproducibleZip.setTimes(root);

    pack(zips.resolve("yoto-api-plain.zip"), name -> false);
    Training.run(root, layer, cache);
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

  private void writeBootstrap(List<String> jars) throws IOException {
    String classPath =
        jars.stream().map(jar -> "$root/lib/" + jar).collect(Collectors.joining(":"));
    try (InputStream template =
        Objects.requireNonNull(PackageLambda.class.getResourceAsStream("bootstrap"))) {
      Path bootstrap = root.resolve("bootstrap");
      Files.writeString(
          bootstrap,
          new String(template.readAllBytes(), StandardCharsets.UTF_8)
              .replace("@CLASS_PATH@", classPath));
      Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static List<String> copyJars(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      for (Path jar : jars) {
        Files.copy(jar, to.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      return jars.stream().map(jar -> jar.getFileName().toString()).toList();
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
