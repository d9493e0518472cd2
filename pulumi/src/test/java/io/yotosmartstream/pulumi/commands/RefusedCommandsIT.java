package io.yotosmartstream.pulumi.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missing or wrong is one line, with the way out, before anything is built or changed. */
class RefusedCommandsIT {
  private Desk desk;

  @BeforeEach
  void sitDown(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  private void refuses(String says, String... command) {
    Desk.Outcome outcome = desk.run(command);
    assertThat(outcome.status()).as(outcome.said()).isNotZero();
    assertThat(outcome.said().strip().lines()).singleElement().asString().contains(says);
    assertThat(desk.calls()).noneMatch(call -> call.startsWith("make"));
    assertThat(desk.calls()).noneMatch(call -> call.contains(" up "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pulumi | Pulumi's command line was not found. Get it from",
        "aws | AWS's command line was not found. Get it from",
        "node | Node 20.19 or newer is needed",
      })
  void aToolThatIsMissing(String tool, String says) {
    desk.without(tool);

    refuses(says, "bin/deploy", "dev");
  }

  @Test
  void noSignInAtPulumi() {
    desk.set("FAKE_BACKEND", "");

    refuses("Pulumi is not signed in: pulumi login", "bin/deploy", "dev");
  }

  @Test
  void aLocalStateWithoutAPassphrase() {
    desk.set("FAKE_BACKEND", "s3://bucket");
    desk.unset("PULUMI_CONFIG_PASSPHRASE");

    refuses(
        "The state in s3://bucket is encrypted with a passphrase: export PULUMI_CONFIG_PASSPHRASE",
        "bin/deploy",
        "dev");
  }

  @Test
  void noCredentials() {
    desk.set("FAKE_ACCOUNT", "");

    refuses("AWS takes no credentials from here: aws sso login", "bin/deploy", "dev");
  }

  @ParameterizedTest
  @CsvSource({"aarch64,arm64,x86-64", "x86_64,x86-64,arm64"})
  void aMachineThatCannotPackForTheProcessor(String machine, String here, String wanted) {
    desk.change("environments/dev.yaml", "region:", "processor: " + wanted + "\nregion:");
    desk.commit();
    desk.answer("machine", machine);

    for (String command : List.of("bin/deploy", "bin/preview")) {
      refuses(
          "dev runs on %s (processor) and this machine is %s".formatted(wanted, here),
          command,
          "dev");
    }
  }

  @Test
  void anotherAccount() {
    desk.set("FAKE_ACCOUNT", "999999999999");

    refuses(
        "You are signed in to account 999999999999, but environments/dev.yaml says 123456789012",
        "bin/deploy",
        "dev");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy",
        "preview",
        "drift",
        "rollback",
        "unpin",
        "destroy",
        "signing-key",
        "yoto-secret"
      })
  void thePlaceholderAccount(String command) {
    desk.change("environments/prod.yaml", "123456789012", "000000000000");

    refuses(
        "environments/prod.yaml still has the placeholder account 000000000000: run make fork",
        "bin/" + command,
        "prod");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Which environment? Say ENV=name. There are: dev, prod, staging.",
        "test | There is no environment \"test\". There are: dev, prod, staging.",
        "Dev | Write the name of the environment in lower case, as its file: ENV=dev",
      })
  void anEnvironmentThatIsNone(String name, String says) {
    refuses(says, "bin/deploy", name);
  }

  @Test
  void anEnvironmentThatIsNotRight() {
    desk.change("environments/dev.yaml", "monthlyUsd: 10", "monthlyUsd: 0");

    refuses("budget.monthlyUsd: 0 is not allowed. Allowed: 1 to", "bin/deploy", "dev");
  }

  @Test
  void changesThatNobodyElseHasWhereFamiliesAre() {
    desk.change("bin/find-chromium", "set -u", "set -u # changed");

    Desk.Outcome outcome = desk.run("bin/deploy", "prod");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.said())
        .contains("prod is not deployed with changes that are not committed", "ALLOW_DIRTY=1");
    assertThat(desk.calls()).noneMatch(call -> call.startsWith("make"));
  }

  @Test
  void whatWasNeverDeployed() {
    refuses("dev has never been deployed from this state (file://here)", "bin/rollback", "dev");
  }

  @Test
  void aTimeThatIsNone() {
    refuses(
        "Say to when, in UTC: make restore ENV=prod AT=2026-11-20T20:00:00Z, not \"yesterday\"",
        "bin/restore",
        "prod",
        "yesterday");
  }
}
