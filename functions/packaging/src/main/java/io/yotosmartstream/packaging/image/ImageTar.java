package io.yotosmartstream.packaging.image;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An image in a tar, as {@code make images} and {@code docker save} write it. */
public final class ImageTar {
  /** In a layer: what layers below have of the name behind it is gone. */
  private static final String GONE = ".wh.";

  /** In a layer: all that layers below have in its folder is gone. */
  private static final String ALL_GONE = ".wh..wh..opq";

  private ImageTar() {}

  /** How it is run, without unpacking it. */
  public static ImageConfig config(Path tar) {
    require(tar);
    JsonNode manifest = manifest(run("tar", "-xOf", tar.toString(), "manifest.json"));
    return config(manifest, run("tar", "-xOf", tar.toString(), manifest.path("Config").asString()));
  }

  /**
   * Unpacks it, with the times that its files have: a cache of classes is bound to them.
   *
   * @param folder empty or not there yet
   * @throws CannotUseImage where there is no such tar
   */
  public static UnpackedImage unpack(Path tar, Path folder) {
    require(tar);
    try {
      Path parts = Files.createDirectories(folder.resolve("parts"));
      Path root = Files.createDirectories(folder.resolve("root"));
      run("tar", "-xf", tar.toString(), "-C", parts.toString());
      JsonNode manifest = manifest(Files.readString(parts.resolve("manifest.json")));
      for (JsonNode layer : manifest.path("Layers")) {
        String file = parts.resolve(layer.asString()).toString();
        // First, as the layer may have anew what it takes away.
        removeWhatIsGone(root, run("tar", "-tf", file));
        run("tar", "-xf", file, "-C", root.toString(), "--no-same-owner", "--exclude", GONE + "*");
      }
      ImageConfig config =
          config(manifest, Files.readString(parts.resolve(manifest.path("Config").asString())));
      delete(parts);
      return UnpackedImage.of(config, root, folder.resolve("classpath"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + tar, e);
    }
  }

  private static void require(Path tar) {
    if (!Files.isRegularFile(tar)) {
      throw new CannotUseImage("There is no image " + tar + ": run `make images` first.");
    }
  }

  private static JsonNode manifest(String json) {
    return Json.LENIENT.readTree(json).path(0);
  }

  private static ImageConfig config(JsonNode manifest, String json) {
    return ImageConfig.parse(manifest.path("RepoTags").path(0).asString(), json);
  }

  /**
   * @param layer names of its files
   */
  private static void removeWhatIsGone(Path root, String layer) throws IOException {
    for (String name : layer.lines().toList()) {
      Path file = Path.of(name);
      String mark = file.getFileName().toString();
      Path folder = root.resolve(file).resolveSibling("").normalize();
      if (mark.startsWith(GONE) && isWithin(root, folder)) {
        for (Path gone : gone(folder, mark)) {
          delete(gone);
        }
      }
    }
  }

  /** A link of the image may lead out of it, to files of this machine. */
  private static boolean isWithin(Path root, Path folder) throws IOException {
    return Files.isDirectory(folder) && folder.toRealPath().startsWith(root.toRealPath());
  }

  private static List<Path> gone(Path folder, String mark) throws IOException {
    if (mark.equals(ALL_GONE)) {
      try (Stream<Path> all = Files.list(folder)) {
        return all.toList();
      }
    }
    Path gone = folder.resolve(mark.substring(GONE.length()));
    return Files.exists(gone, LinkOption.NOFOLLOW_LINKS) ? List.of(gone) : List.of();
  }

  private static List<Path> below(Path root, Predicate<String> name) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> name.test(file.getFileName().toString())).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : below(folder, name -> true).reversed()) {
      Files.delete(file);
    }
  }

  /** What it printed. GNU tar warns of every file that bsdtar's notes come with. */
  private static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      List<String> warnings = Collections.synchronizedList(new ArrayList<>());
      Thread reader =
          Thread.ofVirtual().start(() -> process.errorReader().lines().forEach(warnings::add));
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      reader.join();
      if (process.waitFor() != 0) {
        throw new CannotUseImage(
            "%s failed: %s"
                .formatted(
                    String.join(" ", command), warnings.isEmpty() ? "" : warnings.getLast()));
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while unpacking", e);
    }
  }
}
