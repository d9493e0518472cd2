package io.yotosmartstream.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said where the artefact cannot be packed. */
class RefusalTest {
  @TempDir private Path jdk;

  @Test
  void aJdkWithoutJlinkSaysSo() {
    assertThatThrownBy(() -> LinkedRuntime.checkCanLink(jdk))
        .isInstanceOf(CannotPackage.class)
        .hasMessageContainingAll(jdk.toString(), "has no bin/jlink", "JAVA25_HOME");
  }

  @Test
  void aJdkWithNothingToLinkFromSaysSo() throws IOException {
    writeJlink("echo Linking from run-time image disabled");
    assertThatThrownBy(() -> LinkedRuntime.checkCanLink(jdk))
        .isInstanceOf(CannotPackage.class)
        .hasMessageContainingAll("neither a folder jmods", "JAVA25_HOME");
  }

  @Test
  void jmodsAreEnough() throws IOException {
    writeJlink("echo Linking from run-time image disabled");
    Files.createDirectory(jdk.resolve("jmods"));
    assertThatCode(() -> LinkedRuntime.checkCanLink(jdk)).doesNotThrowAnyException();
  }

  @Test
  void aJlinkThatLinksFromItselfIsEnough() throws IOException {
    writeJlink("echo Linking from run-time image enabled");
    assertThatCode(() -> LinkedRuntime.checkCanLink(jdk)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"Mac OS X,aarch64", "Linux,riscv64", "Windows 11,amd64"})
  void anotherMachineThanLambdasSaysSo(String system, String processor) {
    assertThatThrownBy(() -> new Machine(system, processor).ofLambda())
        .isInstanceOf(CannotPackage.class)
        .hasMessageContainingAll(system, processor, "Linux on x86-64 or arm64");
  }

  @ParameterizedTest
  @CsvSource({"amd64,x86-64", "x86_64,x86-64", "aarch64,arm64", "arm64,arm64"})
  void aMachineLikeLambdasPacksForItsOwnKind(String processor, String packed) {
    assertThat(new Machine("Linux", processor).ofLambda()).isEqualTo(packed);
  }

  @Test
  void moreThanLambdaTakesNamesTheLargest() throws IOException {
    Files.write(jdk.resolve("huge"), new byte[2_000_000]);
    Files.write(jdk.resolve("tiny"), new byte[1]);
    assertThatCode(() -> LambdaLimit.check("a.zip", LambdaLimit.UNZIPPED_BYTES, jdk))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> LambdaLimit.check("a.zip", LambdaLimit.UNZIPPED_BYTES + 1, jdk))
        .isInstanceOf(CannotPackage.class)
        .hasMessageContainingAll("a.zip", "262144001", "huge 2 MB");
  }

  private void writeJlink(String line) throws IOException {
    Path jlink = Files.createDirectories(jdk.resolve("bin")).resolve("jlink");
    Files.writeString(jlink, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(jlink, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
