package io.yotosmartstream.features.lambda;

import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.packaging.Machine;
import io.yotosmartstream.packaging.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The packaged function, unpacked as Lambda does, with what lies beside it: AWS's runtime interface
 * client, and the local adapters as a layer.
 */
public final class Artefact {
  private static final String ZIP = "functions/lambda/target/yoto-api-lambda.zip";
  private static final String RUNTIME = "features/target/runtime";
  private static final String ADAPTERS = "platform/local/target/app";

  private final Path taskRoot;
  private final Path library;
  private final List<Path> classPath = new ArrayList<>();

  public Artefact(Ground ground) {
    taskRoot = ground.folder().resolve("task");
    unzip(ground.root().resolve(ZIP), taskRoot);
    List<Path> packaged = Ground.jars(taskRoot.resolve("lib"));
    Set<String> names =
        packaged.stream().map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
    List<Path> runtime = Ground.jars(ground.root().resolve(RUNTIME));
    library = unpacked(runtime, ground.folder().resolve("libaws-lambda-jni.so"));
    classPath.addAll(runtime);
    classPath.addAll(packaged);
    // A layer: only what the artefact does not bring itself.
    Ground.jars(ground.root().resolve(ADAPTERS)).stream()
        .filter(jar -> !names.contains(jar.getFileName().toString()))
        .forEach(classPath::add);
  }

  /** With a folder of classes as one more layer. */
  public Artefact with(Path layer) {
    classPath.add(layer);
    return this;
  }

  Path taskRoot() {
    return taskRoot;
  }

  String classPath() {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** For the flags of a JVM: one for all, which each would write to the same file otherwise. */
  String flagOfLibrary() {
    return "-D" + NativeLibrary.PROPERTY + "=" + library;
  }

  private static Path unpacked(List<Path> runtime, Path target) {
    try {
      NativeLibrary.unpack(runtime, Machine.here(), target);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unzip(Path zip, Path target) {
    if (!Files.exists(zip)) {
      throw new IllegalStateException("There is no " + zip + ": build everything first");
    }
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        Path to = target.resolve(entry.getName()).normalize();
        if (!to.startsWith(target) || entry.isDirectory()) {
          continue;
        }
        Files.createDirectories(to.getParent());
        try (InputStream content = file.getInputStream(entry)) {
          Files.copy(content, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
