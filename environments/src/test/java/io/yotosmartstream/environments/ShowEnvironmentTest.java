package io.yotosmartstream.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowEnvironmentTest {
  @TempDir Path folder;
  private Path contract;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void anEnvironmentAndAContract() throws IOException {
    contract = folder.resolve("contract.json");
    Files.writeString(contract, "tags: [{name: players}, {name: user-auth}]\n");
    Files.writeString(
        folder.resolve("dev.yaml"), Sample.LEAST.replace("minimal", "hybrid") + "mfa: off\n");
  }

  private int show(String... more) {
    String[] args = new String[2 + more.length];
    args[0] = folder.toString();
    args[1] = contract.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return ShowEnvironment.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void everySettingIsShownWithItsOrigin() {
    assertThat(show("dev")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .anyMatch(l -> l.matches("mfa +off +.*/dev.yaml:6"))
        .anyMatch(l -> l.matches("lambda.provisionedConcurrency +1 +architecture hybrid"))
        .anyMatch(l -> l.matches("fargate.api.spotPercent +50 +default"))
        .anyMatch(l -> l.matches("yoto.clientId +\"\" +default"))
        .anyMatch(l -> l.matches("domain +none +default"));
    assertThat(out.toString(StandardCharsets.UTF_8).lines().map(l -> l.indexOf(" default")))
        .filteredOn(i -> i >= 0)
        .containsOnly(
            out.toString(StandardCharsets.UTF_8).lines().toList().get(0).indexOf(" default"));
    assertThat(err.size()).isZero();
  }

  @Test
  void withoutANameItListsTheEnvironments() {
    assertThat(show("")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("Which environment? Say ENV=name. There are: dev.");
    assertThat(out.size()).isZero();
  }

  @Test
  void whatIsWrongGoesToTheErrorsWithoutAStackTrace() throws IOException {
    Files.writeString(folder.resolve("dev.yaml"), Sample.LEAST + "cdn: {enabeld: true}\n");

    assertThat(show("dev")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .endsWith(
            "dev.yaml:6:7 cdn.enabeld: Unknown key. Did you mean enabled? Allowed: enabled, priceClass.");
    assertThat(out.size()).isZero();
  }

  @Test
  void aContractThatIsNotThereIsSaid() throws IOException {
    Files.delete(contract);

    assertThat(show("dev")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("The contract cannot be read: ");
  }
}
