package io.yotosmartstream.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibleZipTest {
  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    folder = Files.createDirectories(temporary.resolve("folder"));
    Files.writeString(folder.resolve("bootstrap"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(
        folder.resolve("bootstrap"), PosixFilePermissions.fromString("rwx------"));
    Files.writeString(Files.createDirectory(folder.resolve("lib")).resolve("b.jar"), "bytes");
    Files.createDirectory(folder.resolve("empty"));
  }

  @Test
  void isTheSameWhateverTheTimesOfTheFiles() throws IOException {
    long bytes = ReproducibleZip.write(folder, temporary.resolve("a.zip"), name -> false);
    Files.setLastModifiedTime(folder.resolve("bootstrap"), FileTime.fromMillis(0));
    ReproducibleZip.write(folder, temporary.resolve("b.zip"), name -> false);
    assertThat(temporary.resolve("a.zip")).hasSameBinaryContentAs(temporary.resolve("b.zip"));
    assertThat(bytes).isEqualTo(15);
  }

  @Test
  void keepsModesAndEmptyFolders() throws IOException {
    Path zip = temporary.resolve("a.zip");
    ReproducibleZip.write(folder, zip, name -> false);
    Path unpacked = Unpacked.of(zip, temporary.resolve("unpacked"));
    assertThat(Files.getPosixFilePermissions(unpacked.resolve("bootstrap")))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(Files.getPosixFilePermissions(unpacked.resolve("lib/b.jar")))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(unpacked.resolve("empty")).isEmptyDirectory();
  }

  @Test
  void leavesOutWhatIsNotWanted() throws IOException {
    Path zip = temporary.resolve("a.zip");
    ReproducibleZip.write(folder, zip, name -> name.endsWith(".jar"));
    assertThat(Unpacked.of(zip, temporary.resolve("unpacked")).resolve("lib")).isEmptyDirectory();
  }
}
