package io.yotosmartstream.packaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.packaging.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTarTest {
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
  private static final String CONFIG =
      """
      {"architecture":"amd64","config":{
       "Entrypoint":["java","-XX:AOTCache=/app/app.aot","-Xmx1m","-cp","@/app/jib-classpath-file","Main"],
       "Env":["PATH=/opt/java/bin:/usr/bin","SERVER_PORT=8080"],"User":"10001:10001","WorkingDir":"/app"}}""";

  @TempDir Path here;

  @Test
  void unpacksLayersOverEachOtherWithTheirTimes() throws Exception {
    UnpackedImage image = ImageTar.unpack(tar(), here.resolve("unpacked"));

    assertThat(image.file("/app/libs/b.jar")).hasContent("the upper one");
    assertThat(Files.getLastModifiedTime(image.file("/app/libs/b.jar")).toInstant())
        .isEqualTo(TIME);
    assertThat(image.file("/app/libs/old.jar")).doesNotExist();
    assertThat(image.file("/app/libs/.wh.old.jar")).doesNotExist();
    assertThat(image.workingDirectory()).isEqualTo(here.resolve("unpacked/root/app"));
  }

  @Test
  void whatALayerMakesAnewStaysWhereItTakesTheOldAway() throws Exception {
    UnpackedImage image = ImageTar.unpack(tar(), here.resolve("unpacked"));

    assertThat(image.file("/opt/emptied")).isDirectoryNotContaining("glob:**/old*");
    assertThat(image.file("/opt/emptied/new.txt")).hasContent("new");
    assertThat(image.file("/opt/emptied/.wh..wh..opq")).doesNotExist();
    assertThat(image.file("/opt/replaced/file.txt")).hasContent("new");
  }

  /** A folder of the lower layer is a link to one of this machine. */
  @Test
  void nothingOutsideTheImageIsTakenAway() throws Exception {
    Path ours = Files.createDirectories(here.resolve("ours"));
    Files.writeString(ours.resolve("kept.txt"), "ours");
    Files.createDirectories(here.resolve("lower"));
    Files.createSymbolicLink(here.resolve("lower/away"), ours);
    write(here.resolve("upper"), "away/.wh..wh..opq", "");
    write(here.resolve("upper"), "away/.wh.kept.txt", "");

    assertThat(ImageTar.unpack(tar(), here.resolve("unpacked")).root()).isDirectory();

    assertThat(ours.resolve("kept.txt")).hasContent("ours");
  }

  @Test
  void startsByTheImagesOwnCommandLineBelowItsRoot() throws Exception {
    UnpackedImage image = ImageTar.unpack(tar(), here.resolve("unpacked"));
    Path root = here.resolve("unpacked/root");

    Path java = image.java().orElseThrow();
    assertThat(java).isEqualTo(root.resolve("opt/java/bin/java"));
    assertThat(image.command(java, List.of("-Done")))
        .containsExactly(
            java.toString(),
            "-Done",
            "-XX:AOTCache=" + root.resolve("app/app.aot"),
            "-Xmx1m",
            "-cp",
            "@" + image.classPath(),
            "Main");
    assertThat(image.classPath())
        .hasContent(root.resolve("app/classpath/a.jar") + ":" + root.resolve("app/libs/b.jar"));
    assertThat(root.resolve("app/jib-classpath-file"))
        .hasContent("/app/classpath/a.jar:/app/libs/b.jar");
  }

  @Test
  void tellsHowAnImageIsRunWithoutUnpackingIt() throws Exception {
    ImageConfig config = ImageTar.config(tar());

    assertThat(config.name()).isEqualTo("yoto:1");
    assertThat(config.user()).isEqualTo("10001:10001");
    assertThat(config.environment())
        .isEqualTo(Map.of("PATH", "/opt/java/bin:/usr/bin", "SERVER_PORT", "8080"));
  }

  @Test
  void onlyAMachineOfItsKindRunsIt() throws Exception {
    ImageConfig config = ImageTar.config(tar());

    assertThat(config.obstacle(new Machine("Linux", "amd64"))).isEmpty();
    assertThat(config.obstacle(new Machine("Linux", "aarch64")))
        .hasValueSatisfying(why -> assertThat(why).contains("amd64", "Linux on arm64"));
    assertThat(config.obstacle(new Machine("Mac OS X", "x86_64"))).isPresent();
  }

  @Test
  void aMissingTarSaysWhatToDo() {
    assertThatThrownBy(() -> ImageTar.config(here.resolve("none.tar")))
        .isInstanceOf(CannotUseImage.class)
        .hasMessageContaining("make images");
  }

  private Path tar() throws IOException, InterruptedException {
    Path lower = here.resolve("lower");
    write(lower, "opt/java/bin/java", "#!/bin/sh\n");
    Files.setPosixFilePermissions(
        lower.resolve("opt/java/bin/java"), PosixFilePermissions.fromString("rwxr-xr-x"));
    write(lower, "app/libs/b.jar", "the lower one");
    write(lower, "app/libs/old.jar", "gone in the upper one");
    write(lower, "opt/emptied/old.txt", "gone with its folder");
    write(lower, "opt/emptied/old/old.txt", "gone with its folder");
    write(lower, "opt/replaced/file.txt", "old");
    Path upper = here.resolve("upper");
    write(upper, "app/libs/b.jar", "the upper one");
    write(upper, "app/libs/.wh.old.jar", "");
    write(upper, "opt/emptied/.wh..wh..opq", "");
    write(upper, "opt/emptied/new.txt", "new");
    write(upper, "opt/replaced/.wh.file.txt", "");
    write(upper, "opt/replaced/file.txt", "new");
    write(upper, "app/jib-classpath-file", "/app/classpath/a.jar:/app/libs/b.jar");
    Path parts = Files.createDirectories(here.resolve("image"));
    run("tar", "-czf", parts.resolve("1.tar.gz").toString(), "-C", lower.toString(), ".");
    run("tar", "-czf", parts.resolve("2.tar.gz").toString(), "-C", upper.toString(), ".");
    Files.writeString(parts.resolve("config.json"), CONFIG);
    Files.writeString(
        parts.resolve("manifest.json"),
        """
        [{"Config":"config.json","RepoTags":["yoto:1"],"Layers":["1.tar.gz","2.tar.gz"]}]""");
    Path tar = here.resolve("image.tar");
    run(
        "tar",
        "-cf",
        tar.toString(),
        "-C",
        parts.toString(),
        "config.json",
        "1.tar.gz",
        "2.tar.gz",
        "manifest.json");
    return tar;
  }

  private static void write(Path root, String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(TIME));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
