package io.yotosmartstream.packaging.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An image as a folder, and its command line as one of this machine.
 *
 * @param root of its files
 * @param classPath a copy of its class path as it is below this root; beside the root, in which
 *     nothing is changed
 */
public record UnpackedImage(ImageConfig config, Path root, Path classPath) {
  private static final String CLASS_PATH_FILE = "@/app/jib-classpath-file";
  private static final Pattern ENTRY = Pattern.compile(":");

  static UnpackedImage of(ImageConfig config, Path root, Path classPath) throws IOException {
    Path inside = root.resolve(CLASS_PATH_FILE.substring(2));
    List<String> here =
        ENTRY
            .splitAsStream(Files.readString(inside).strip())
            .map(entry -> within(root, entry).toString())
            .toList();
    Files.writeString(classPath, String.join(":", here));
    return new UnpackedImage(config, root, classPath);
  }

  /** The JVM of the image; empty where it stands on a base without one. */
  public Optional<Path> java() {
    String path = config.environment().getOrDefault("PATH", "");
    return ENTRY
        .splitAsStream(path)
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> within(root, folder).resolve("java"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Where the image's programs work. */
  public Path workingDirectory() {
    return within(root, config.workingDirectory());
  }

  /** The file that an image's path names. */
  public Path file(String path) {
    return within(root, path);
  }

  /**
   * The image's command line with its paths below the root.
   *
   * @param java what runs it
   * @param more flags of the JVM, before those of the image
   * @throws CannotUseImage where it does not begin as the images of this project do
   */
  public List<String> command(Path java, List<String> more) {
    List<String> entrypoint = config.entrypoint();
    if (entrypoint.isEmpty() || !entrypoint.getFirst().equals("java")) {
      throw new CannotUseImage(
          config.name() + " begins with " + entrypoint + ", and java was expected");
    }
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(more);
    entrypoint.stream().skip(1).map(this::here).forEach(command::add);
    return command;
  }

  private String here(String word) {
    if (word.equals(CLASS_PATH_FILE)) {
      return "@" + classPath;
    }
    int path = word.indexOf("=/");
    return path < 0 ? word : word.substring(0, path + 1) + within(root, word.substring(path + 1));
  }

  private static Path within(Path root, String path) {
    return root.resolve(path.substring(1)).normalize();
  }
}
