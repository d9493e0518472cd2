package io.yotosmartstream.pulumi.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCommandIT {
  private static final String AT = "2026-11-20T20:00:00Z";
  private static final String RESTORED = "yoto-smart-stream-dev-20261120200000";

  private final Answers answers = new Answers(401);
  private Desk desk;

  @BeforeEach
  void sitDown(@TempDir Path folder) {
    desk = new Desk(folder);
    desk.set("RESTORE_TRIES", "1");
    desk.set("RESTORE_PAUSE", "0");
    String release = desk.run("git", "describe", "--always").said().strip();
    desk.answer("outputs.json", answers.outputs("").replace("\"r2\"", "\"" + release + "\""));
    desk.answer("past", "2026-11-01T00:00:00Z\t2026-11-21T00:00:00Z");
    desk.answer("status", "ACTIVE");
    desk.answer("restored", "");
    desk.answer(
        "app/state.json",
        """
        {"deployment": {"resources": [
          {"urn": "urn::table", "type": "aws:dynamodb/table:Table", "id": "yoto-smart-stream-dev",
           "inputs": {"name": "yoto-smart-stream-dev"},
           "outputs": {"name": "yoto-smart-stream-dev", "id": "yoto-smart-stream-dev",
             "arn": "arn:aws:dynamodb:us-east-1:123456789012:table/yoto-smart-stream-dev"}}]}}
        """);
  }

  @AfterEach
  void goHome() {
    answers.close();
  }

  @Test
  void theRestoredTableTakesThePlaceOfTheOldOne() {
    Desk.Outcome outcome = desk.typing("y\n", "bin/restore", "dev", AT);

    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(desk.kept("app/config-table")).isEqualTo(RESTORED);
    assertThat(desk.kept("app/state.json"))
        .contains("\"urn\": \"urn::table\"", "table/" + RESTORED + "\"")
        .doesNotContain("\"yoto-smart-stream-dev\"");
    assertThat(desk.calls())
        .anyMatch(call -> call.contains("refresh --yes --skip-preview --target urn::table"))
        .noneMatch(call -> call.contains("delete"));
    assertThat(outcome.said())
        .contains("yoto-smart-stream-dev has 5 items, " + RESTORED + " 5", "expiry      ENABLED");
  }

  @Test
  void whatIsNotReadyIsWaitedForAgainAndMadeOnce() {
    desk.answer("status", "CREATING");
    Desk.Outcome early = desk.run("bin/restore", "dev", AT);
    assertThat(early.status()).isEqualTo(2);
    assertThat(early.said()).contains("Say the same again later: it goes on from here");

    desk.answer("status", "ACTIVE");
    desk.answer("calls", "");
    assertThat(desk.typing("y\n", "bin/restore", "dev", AT).status()).isZero();
    assertThat(desk.calls()).noneMatch(call -> call.contains("restore-table-to-point-in-time"));

    desk.answer("calls", "");
    assertThat(desk.run("bin/restore", "dev", AT).status()).isZero();
    assertThat(desk.calls()).noneMatch(call -> call.contains("stack import"));
  }

  @Test
  void nothingIsPutInPlaceUnasked() {
    Desk.Outcome outcome = desk.typing("n\n", "bin/restore", "dev", AT);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.said()).contains("Nothing was put in place. " + RESTORED + " stays until:");
    assertThat(desk.kept("app/config-table")).isEmpty();
  }

  @Test
  void aTableWithoutAPastIsSaid() {
    desk.answer("past", "None\tNone");

    assertThat(desk.run("bin/restore", "dev", AT).said())
        .contains("The table yoto-smart-stream-dev keeps no past (data.pointInTimeRecovery in");
  }

  @Test
  void notWhileARollbackHolds() {
    desk.answer("app/config-pins", "{}");

    assertThat(desk.run("bin/restore", "dev", AT).said())
        .contains("A rollback holds dev, and what it holds works with the old table");
  }

  @Test
  void notWithAnotherReleaseThanTheOneThatRuns() {
    desk.answer("outputs.json", answers.outputs(""));

    assertThat(desk.run("bin/restore", "dev", AT).said()).contains("git checkout r2");
  }
}
