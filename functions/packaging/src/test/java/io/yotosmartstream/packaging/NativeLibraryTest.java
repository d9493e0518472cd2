package io.yotosmartstream.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLibraryTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"amd64,linux-x86_64", "aarch64,linux-aarch_64"})
  void isTheOneOfTheMachine(String processor, String kind) throws IOException {
    Path client = jar("linux-x86_64", "linux-aarch_64", "linux_musl-x86_64", "linux_musl-aarch_64");
    Path target = folder.resolve("library");

    NativeLibrary.unpack(List.of(jar(), client), new Machine("Linux", processor), target);

    assertThat(target).hasContent(kind);
  }

  @Test
  void aClientWithoutItIsNamed() throws IOException {
    Path client = jar("linux-x86_64");

    assertThatThrownBy(
            () ->
                NativeLibrary.unpack(
                    List.of(client), new Machine("Linux", "aarch64"), folder.resolve("library")))
        .isInstanceOf(CannotPackage.class)
        .hasMessageContainingAll("linux-aarch_64", client.toString());
  }

  /** Each library holds the name of its kind. */
  private Path jar(String... kinds) throws IOException {
    Path jar = Files.createTempFile(folder, "client", ".jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("a/A.class"));
      for (String kind : kinds) {
        out.putNextEntry(new ZipEntry("jni/libaws-lambda-jni." + kind + ".so"));
        out.write(kind.getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
