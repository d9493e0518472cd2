package io.yotosmartstream.features.container;

import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.launcher.Starter;
import io.yotosmartstream.packaging.image.ImageConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The images as containers of Docker. */
final class ImageContainers implements Engine {
  /** Of the local identity; the user of the image keeps it to itself. */
  private static final String KEY = "keys/access-tokens.jwk.json";

  private final Map<Program, ImageConfig> images;
  private final RunCommand run;
  private final Path copies;
  private final Function<String[], Shell.Result> shell;

  /**
   * @param shell runs commands to their end
   */
  ImageContainers(
      RunCommand run,
      Map<Program, ImageConfig> images,
      Path copies,
      Function<String[], Shell.Result> shell) {
    this.run = run;
    this.images = images;
    this.copies = copies;
    this.shell = shell;
  }

  static ImageContainers load(Ground ground, Map<Program, ImageConfig> images) {
    images.keySet().forEach(program -> Shell.run("docker", "load", "-i", "" + Images.tar(program)));
    Path data = ground.folder().resolve("data");
    OpenFolder.make(data);
    return new ImageContainers(
        new RunCommand(UUID.randomUUID().toString(), data, ground.root().resolve("ui/dist")),
        images,
        ground.folder().resolve("copies"),
        Shell::tryTo);
  }

  @Override
  public String how() {
    return "images in Docker: read-only, %d MB, user %s"
        .formatted(Images.MEMORY_MB, images.values().iterator().next().user());
  }

  @Override
  public Command command(Program program, Path root, Map<String, String> told) {
    return Images.has(program)
        ? new Command(run.of(program, images.get(program), told), root)
        : Starter.JARS.command(program, root, told);
  }

  /** The client of Docker, which is the process, does not take its container along. */
  @Override
  public void kill(Program program) {
    if (Images.has(program)) {
      ids(run.labels(program)).forEach(id -> docker("kill", id));
    }
  }

  private List<String> ids(List<String> labels) {
    List<String> words = new ArrayList<>(List.of("ps", "--quiet"));
    labels.forEach(label -> words.addAll(List.of("--filter", "label=" + label)));
    return docker(words.toArray(String[]::new)).lines().toList();
  }

  private String docker(String... words) {
    String[] command = Stream.concat(Stream.of("docker"), Stream.of(words)).toArray(String[]::new);
    return shell.apply(command).printed(command);
  }

  @Override
  public Path readable(Path data) {
    Path copy = copies.resolve(KEY);
    try {
      Files.createDirectories(copy.getParent());
      String server = ids(run.labels(Program.SERVER)).getFirst();
      Files.writeString(copy, docker("exec", server, "cat", "" + data.resolve(KEY)));
      return copies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public OptionalLong peak(Program program) {
    return ids(run.labels(program)).stream()
        .map(id -> docker("inspect", "--format", "{{.State.Pid}}", id))
        .mapToLong(pid -> Resident.peak(Long.parseLong(pid.strip())))
        .max();
  }

  /**
   * Ends what still runs: the client of a container that was not ready in time was killed, and its
   * container goes on. Then opens what the image's user wrote: the next run could not remove it.
   */
  @Override
  public void close() {
    for (String id : ids(List.of(run.label()))) {
      // It may have ended meanwhile, and "docker run --rm" removes it.
      var unused = shell.apply(new String[] {"docker", "kill", id});
    }
    ImageConfig any = images.values().iterator().next();
    String data = run.data().toString();
    var unused =
        docker(
            "run",
            "--rm",
            "--user",
            "0:0",
            "--volume",
            data + ":" + data,
            "--entrypoint",
            "chmod",
            any.name(),
            "-R",
            "a+rwX",
            data);
  }
}
