package io.yotosmartstream.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SynthesisTest {
  static Stream<String[]> all() {
    return Templates.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void deploysByEveryToolWithoutABootstrapStack(String environment, String stack) {
    JsonNode template = Templates.json(environment, stack);

    assertThat(template.path("Resources").size()).isPositive();
    assertThat(template.has("Rules")).isFalse();
    assertThat(template.path("Parameters").has("BootstrapVersion")).isFalse();
    assertThat(Templates.text(environment, stack))
        .doesNotContain("AWS::CDK::Metadata")
        .doesNotContain("aws:cdk:path")
        .doesNotContain("cdk-hnb659fds");
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesNoAccount(String environment, String stack) {
    assertThat(Templates.text(environment, stack)).doesNotContainPattern("[0-9]{12}");
  }

  @ParameterizedTest
  @MethodSource("all")
  void leavesNothingUnresolved(String environment, String stack) {
    assertThat(Templates.text(environment, stack)).doesNotContain("${");
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysWhatEachParameterIs(String environment, String stack) {
    Templates.json(environment, stack)
        .path("Parameters")
        .forEachEntry(
            (name, parameter) ->
                assertThat(parameter.path("Description").asString())
                    .as(name)
                    .hasSizeGreaterThan(20));
  }

  @Test
  void takesTheBuildsFilesFromParameters() {
    for (String environment : Templates.environments()) {
      assertThat(Templates.json(environment, "app").path("Parameters").propertyNames())
          .contains("ArtefactBucket", "ArtefactKey", "MqttImage", "Zones");
    }
  }

  /** Where environments share an account, each writes the same for it. */
  @Test
  void environmentsOfAnAccountAgreeOnIt() {
    List<String> accounts =
        Templates.environments().stream()
            .filter(
                env ->
                    Templates.environment(env)
                        .settings()
                        .region()
                        .equals(Templates.environment("dev").settings().region()))
            .map(env -> Templates.text(env, "account"))
            .distinct()
            .toList();

    assertThat(accounts).hasSize(1);
  }

  /** In another program, as sets of Java are in another order in each. */
  @Test
  void writesTheSameBytesAgainAndFromAnotherFolder(@TempDir Path elsewhere) throws Exception {
    Path here = Templates.CHECKOUT.root().resolve("cdk/src/main");
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SynthMain.class.getName(),
                "dev")
            .directory(here.toFile())
            .redirectErrorStream(true)
            .redirectOutput(elsewhere.resolve("said").toFile());
    program.environment().put("CDK_OUTDIR", elsewhere.toString());
    program.environment().put("YOTO_RELEASE", Templates.RELEASE.id());

    int status = program.start().waitFor();

    assertThat(status).as(() -> read(elsewhere.resolve("said"))).isZero();
    for (String stack : Templates.STACKS) {
      assertThat(elsewhere.resolve(stack + ".template.json"))
          .hasContent(Templates.text("dev", stack));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
