package io.yotosmartstream.features.container;

import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.launcher.Starter;
import io.yotosmartstream.packaging.image.ImageTar;
import io.yotosmartstream.packaging.image.UnpackedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The images as processes: unpacked, started by their own command line with the variables of the
 * image and those that they are told, and no others, with the memory that their task has; as the
 * image's user, who cannot write the unpacked files, where this machine lets us.
 */
final class ImageProcesses implements Engine {
  private final Map<Program, UnpackedImage> images = new HashMap<>();
  private final Map<Program, Nobody> users = new HashMap<>();
  private final Map<Program, TreeState> asUnpacked = new HashMap<>();
  private final Map<Program, Path> scratch = new HashMap<>();
  private final String why;

  /**
   * @param why it is not Docker
   */
  ImageProcesses(Ground ground, String why) {
    this.why = why;
    OpenFolder.make(ground.folder().resolve("data"));
    for (Program program : Images.PROGRAMS) {
      Path folder = ground.folder().resolve("images").resolve(program.name());
      UnpackedImage image = ImageTar.unpack(Images.tar(program), folder);
      images.put(program, image);
      users.put(
          program,
          Nobody.of(image.config().user(), List.of(image.classPath(), java(image), ground.root())));
      asUnpacked.put(program, TreeState.of(image.root()));
      scratch.put(program, OpenFolder.make(folder.resolve("tmp")));
    }
  }

  /** That of the image; on a base without one, or for other machines, that of this one. */
  private static Path java(UnpackedImage image) {
    return ownJava(image).orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  private static Optional<Path> ownJava(UnpackedImage image) {
    return image.config().obstacle().isEmpty() ? image.java() : Optional.empty();
  }

  @Override
  public String how() {
    UnpackedImage any = images.get(Program.SERVER);
    return "images as processes, because %s: unpacked, %s, %s, memory told to the JVM (%d MB)"
        .formatted(
            why,
            ownJava(any).isPresent() ? "their own JVM" : "this machine's JVM",
            users.values().stream().allMatch(Nobody::isOther)
                ? "user " + any.config().user()
                : "this user",
            Images.MEMORY_MB);
  }

  @Override
  public Command command(Program program, Path root, Map<String, String> told) {
    UnpackedImage image = images.get(program);
    if (image == null) {
      return Starter.JARS.command(program, root, told);
    }
    Map<String, String> variables = new TreeMap<>(image.config().environment());
    variables.putAll(told);
    variables.put(Images.hostVariable(program), "127.0.0.1");
    variables.put("JAVA_TOOL_OPTIONS", String.join(" ", inPlaceOfTheContainer(program)));
    List<String> words = new ArrayList<>(users.get(program).prefix());
    words.addAll(List.of("env", "-i"));
    variables.forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(image.command(java(image), List.of()));
    return new Command(words, image.workingDirectory());
  }

  /** What a container does by its limits and mounts; a cache that is there must be good. */
  private List<String> inPlaceOfTheContainer(Program program) {
    List<String> flags = new ArrayList<>();
    flags.add("-XX:MaxRAM=" + Images.MEMORY_MB + "m");
    flags.add("-Djava.io.tmpdir=" + scratch.get(program));
    if (hasCache(program)) {
      flags.add("-XX:AOTMode=on");
    }
    return flags;
  }

  /** For another kind of machine it was made by another JVM. */
  boolean hasCache(Program program) {
    UnpackedImage image = images.get(program);
    return image.config().obstacle().isEmpty() && Files.exists(image.file("/app/app.aot"));
  }

  Nobody user(Program program) {
    return users.get(program);
  }

  /** What somebody changed below the image's root since it was unpacked. */
  List<String> changed(Program program) {
    return asUnpacked.get(program).changes(TreeState.of(images.get(program).root()));
  }

  @Override
  public void kill(Program program) {
    // The started process is the program itself.
  }

  @Override
  public Path readable(Path data) {
    return data;
  }

  @Override
  public OptionalLong peak(Program program) {
    return OptionalLong.empty(); // the world knows the processes
  }

  @Override
  public void close() {
    // Nothing runs but the programs.
  }
}
