package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PinsTest {
  private static final Pattern RUNTIME_CLIENT =
      Pattern.compile(
          "<(aws-lambda-java-runtime-interface-client\\.version)>(?<version>[^<]+)</\\1>");

  @ParameterizedTest
  @EnumSource
  void everyPackageHasAVersionAndDigests(EmulatorKind kind) throws IOException {
    List<String> lines = Files.readAllLines(ProjectFiles.requirements(kind));

    List<String> packages = lines.stream().filter(line -> line.matches("[A-Za-z0-9].*")).toList();
    assertThat(packages)
        .hasSizeGreaterThan(5)
        .allMatch(line -> line.matches("[A-Za-z0-9._-]+==\\S+( ; .*)? \\\\"))
        .anyMatch(line -> line.matches(kind.program() + "(-core)?==" + kind.version() + " .*"));
    for (int i = 0; i < lines.size() - 1; i++) {
      if (packages.contains(lines.get(i))) {
        assertThat(lines.get(i + 1)).matches(" +--hash=sha256:[0-9a-f]{64}.*");
      }
    }
  }

  @Test
  void functionsRunUnderTheSameClientAsInTheArtefact() throws IOException {
    assertThat(runtimeClient(ProjectFiles.localStack("jars-pom.xml")))
        .isEqualTo(runtimeClient(ProjectFiles.maven().resolveSibling("pom.xml")));
  }

  private static String runtimeClient(Path pom) throws IOException {
    Matcher matcher = RUNTIME_CLIENT.matcher(Files.readString(pom));
    assertThat(matcher.find()).as(pom.toString()).isTrue();
    return matcher.group("version");
  }
}
