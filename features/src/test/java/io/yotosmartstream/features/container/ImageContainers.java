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

/** The images as containers of Docker. */
final class ImageContainers implements Engine {
  /** Of the local identity; the user of the image keeps it to itself. */
  private static final String KEY = "keys/access-tokens.jwk.json";

  private final Map<Program, ImageConfig> images;
  private final RunCommand run;
  private final Path copies;

  private ImageContainers(Ground ground, Map<Program, ImageConfig> images) {
    this.images = images;
    Path data = ground.folder().resolve("data");
    run = new RunCommand(UUID.randomUUID().toString(), data, ground.root().resolve("ui/dist"));
    copies = ground.folder().resolve("copies");
    OpenFolder.make(data);
  }

  static ImageContainers load(Ground ground, Map<Program, ImageConfig> images) {
    images.keySet().forEach(program -> Shell.run("docker", "load", "-i", "" + Images.tar(program)));
    return new ImageContainers(ground, images);
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
      ids(program).forEach(id -> Shell.run("docker", "kill", id));
    }
  }

  private List<String> ids(Program program) {
    List<String> words = new ArrayList<>(List.of("docker", "ps", "--quiet"));
    run.labels(program).forEach(label -> words.addAll(List.of("--filter", "label=" + label)));
    return Shell.run(words.toArray(String[]::new)).lines().toList();
  }

  @Override
  public Path readable(Path data) {
    Path copy = copies.resolve(KEY);
    try {
      Files.createDirectories(copy.getParent());
      String server = ids(Program.SERVER).getFirst();
      Files.writeString(copy, Shell.run("docker", "exec", server, "cat", "" + data.resolve(KEY)));
      return copies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public OptionalLong peak(Program program) {
    return ids(program).stream()
        .map(id -> Shell.run("docker", "inspect", "--format", "{{.State.Pid}}", id))
        .mapToLong(pid -> Resident.peak(Long.parseLong(pid.strip())))
        .max();
  }

  /** What the image's user wrote, the next run could not remove. */
  @Override
  public void close() {
    ImageConfig any = images.values().iterator().next();
    String data = run.data().toString();
    Shell.run(
        "docker",
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
