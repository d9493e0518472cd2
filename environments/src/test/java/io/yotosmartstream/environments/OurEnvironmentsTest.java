package io.yotosmartstream.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files at the top of this module, against the contract as it is. */
class OurEnvironmentsTest {
  private static final Path FOLDER = Path.of("").toAbsolutePath();
  private static final Path CONTRACT =
      FOLDER.resolveSibling("functions/api/src/main/resources/openapi.yaml");

  private static Settings settings(String name) throws IOException {
    return Environments.load(FOLDER, name, ContractGroups.of(CONTRACT)).settings();
  }

  @Test
  void threeAreThereAndRight() throws IOException {
    assertThat(Environments.all(FOLDER, ContractGroups.of(CONTRACT)))
        .extracting(Environment::name)
        .contains("dev", "prod", "staging");
  }

  @Test
  void prodKeepsWhatFamiliesHave() throws IOException {
    Settings prod = settings("prod");

    assertThat(prod.data().pointInTimeRecovery()).isTrue();
    assertThat(prod.storage().versioning()).isTrue();
    assertThat(prod.deletionProtection()).isTrue();
    assertThat(prod.cdn().enabled()).isTrue();
    assertThat(prod.logs().retentionDays()).isEqualTo(30);
    assertThat(prod.signUp().mode()).isEqualTo(SignUp.Mode.INVITATION);
    assertThat(prod.mfa()).isEqualTo(Mfa.OPTIONAL);
    assertThat(prod.budget().monthlyUsd()).isEqualTo(15);
  }

  @Test
  void stagingRehearsesProd() throws IOException {
    Settings staging = settings("staging");
    Settings prod = settings("prod");

    assertThat(staging.cdn()).isEqualTo(prod.cdn());
    assertThat(staging.data()).isEqualTo(prod.data());
    assertThat(staging.storage()).isEqualTo(prod.storage());
    assertThat(staging.mfa()).isEqualTo(prod.mfa());
    assertThat(staging.fargate()).isEqualTo(settings("dev").fargate());
    assertThat(staging.logs().retentionDays()).isEqualTo(14);
    assertThat(staging.deletionProtection()).isFalse();
  }

  @Test
  void devIsGoneWithoutTrace() throws IOException {
    Settings dev = settings("dev");

    assertThat(dev.cdn().enabled()).isFalse();
    assertThat(dev.data().pointInTimeRecovery()).isFalse();
    assertThat(dev.storage().versioning()).isFalse();
    assertThat(dev.deletionProtection()).isFalse();
    assertThat(dev.signUp().mode()).isEqualTo(SignUp.Mode.OPEN);
    assertThat(dev.alarms().enabled()).isTrue();
  }

  @Test
  void whatArchitecturesKeepReadyIsInTheContract() throws IOException {
    String hybrid = Files.readString(FOLDER.resolve("prod.yaml")).replace(": minimal", ": hybrid");

    assertThat(
            Environments.parse("prod", hybrid, ContractGroups.of(CONTRACT))
                .settings()
                .lambda()
                .provisionedGroups())
        .isEqualTo(List.of("players", "user-auth"));
  }

  @Test
  void editorsFindTheSchema() throws IOException {
    for (String name : List.of("dev", "staging", "prod")) {
      assertThat(Files.readString(FOLDER.resolve(name + ".yaml")))
          .startsWith("# yaml-language-server: $schema=./schema.json\n");
    }
    assertThat(FOLDER.resolve("schema.json")).exists();
  }
}
