package io.yotosmartstream.packaging.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the AOT cache of an image that the build wrote without one, by a run of the image's own
 * command line on the image's own JVM. Its arguments: the tar and the file to write. Where this
 * machine cannot run the image it says so, and writes none.
 */
public final class TrainImage {
  private TrainImage() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2) {
      System.err.println("Needs the tar of an image and the file of the cache");
      System.exit(2);
    }
    Path tar = Path.of(arguments[0]).toAbsolutePath();
    Path cache = Path.of(arguments[1]).toAbsolutePath();
    Files.createDirectories(cache.getParent());
    Files.deleteIfExists(cache);
    try {
      ImageConfig config = ImageTar.config(tar);
      Optional<String> obstacle = config.obstacle();
      if (obstacle.isPresent()) {
        System.out.println(obstacle.get() + ": it gets no AOT cache and starts slower");
        return;
      }
      train(tar, cache);
    } catch (CannotUseImage e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void train(Path tar, Path cache) throws IOException, InterruptedException {
    Path work = cache.resolveSibling("../image-training").normalize();
    clear(work);
    try {
      UnpackedImage image = ImageTar.unpack(tar, work);
      Path java =
          image.java().orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java"));
      Path made = work.resolve("app.aot");
      TrainingRun.of(image, java, made).run();
      Files.move(made, cache, StandardCopyOption.REPLACE_EXISTING);
      System.out.printf(
          "%s: AOT cache of %.0f MB%n", image.config().name(), Files.size(cache) / 1e6);
    } finally {
      clear(work);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : (List<Path>) files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
