package io.yotosmartstream.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneJarTest {
  @TempDir private Path folder;

  @Test
  void ofTwoOfANameTheFirstIsSeen() throws IOException {
    assertThat(one(Map.of("a/A.class", "first"), Map.of("a/A.class", "second", "b", "b")))
        .containsEntry("a/A.class", "first")
        .containsEntry("b", "b");
  }

  @Test
  void servicesOfAllAreThere() throws IOException {
    assertThat(one(Map.of("META-INF/services/x.Y", "one.Y"), Map.of("META-INF/services/x.Y", "z")))
        .containsEntry("META-INF/services/x.Y", "one.Y\nz\n");
  }

  @Test
  void factoriesOfAllAreListedUnderTheirKey() throws IOException {
    assertThat(
            one(
                Map.of("META-INF/spring.factories", "k=\\\na.A,\\\na.B\nonly=x.X\n"),
                Map.of("META-INF/spring.factories", "# said\nk=b.C\n")))
        .containsEntry("META-INF/spring.factories", "k=a.A,a.B,b.C\nonly=x.X\n");
  }

  @Test
  void licencesOfAllAreKept() throws IOException {
    assertThat(one(Map.of("META-INF/LICENSE", "first's"), Map.of("META-INF/LICENSE", "second's")))
        .containsEntry("META-INF/legal/0.jar/META-INF/LICENSE", "first's")
        .containsEntry("META-INF/legal/1.jar/META-INF/LICENSE", "second's");
  }

  @Test
  void leavesOutWhatAClassPathDoesNotLookAt() throws IOException {
    assertThat(
            one(
                Map.of(
                    "META-INF/MANIFEST.MF",
                    "m",
                    "META-INF/A.RSA",
                    "signature",
                    "META-INF/versions/24/a/A.class",
                    "newer",
                    "jni/libx.linux-x86_64.so",
                    "beside it",
                    "a/A.class",
                    "ours")))
        .containsOnlyKeys("a/A.class");
  }

  @SafeVarargs
  private Map<String, String> one(Map<String, String>... jars) throws IOException {
    List<Path> made = new ArrayList<>();
    for (Map<String, String> entries : jars) {
      made.add(jar(folder.resolve(made.size() + ".jar"), entries));
    }
    Path target = folder.resolve("one.jar");
    OneJar.write(made, target);
    Map<String, String> read = new TreeMap<>();
    try (JarFile file = new JarFile(target.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        byte[] bytes = file.getInputStream(entry).readAllBytes();
        read.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return read;
  }

  private static Path jar(Path path, Map<String, String> entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(path);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return path;
  }
}
