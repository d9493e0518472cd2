package io.yotosmartstream.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The zip that goes to Lambda. */
class ArtefactIT {
  private static final Path ZIP = Path.of("target/yoto-api-lambda.zip");

  @Test
  void holdsTheFunctionsAndNothingForeign() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertThat(names).anyMatch(name -> name.matches("lib/functions-lambda-.*\\.jar"));
      assertThat(names).anyMatch(name -> name.matches("lib/functions-api-.*\\.jar"));
      assertThat(Foreign.among(names)).isEmpty();
    }
  }

  @Test
  void isSmallEnoughToStartQuickly() throws IOException {
    assertThat(Files.size(ZIP)).isBetween(1_000_000L, Foreign.LARGEST);
  }
}
