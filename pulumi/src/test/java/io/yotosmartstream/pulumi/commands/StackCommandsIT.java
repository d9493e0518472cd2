package io.yotosmartstream.pulumi.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at an environment and removing it. */
class StackCommandsIT {
  private static final String STATE =
      """
      {"deployment": {"resources": [
        {"urn": "urn::t", "type": "aws:dynamodb/table:Table", "custom": true, "protect": true,
         "id": "yoto-smart-stream-prod", "outputs": {}}]}}
      """;

  private Desk desk;

  @BeforeEach
  void sitDown(@TempDir Path folder) {
    desk = new Desk(folder);
    for (String project : new String[] {"account", "edge", "app"}) {
      desk.answer(project + "/state.json", STATE);
    }
  }

  @Test
  void aPreviewAsksNobodyAndNeedsNoCredentials() {
    desk.without("aws");

    Desk.Outcome outcome = desk.run("bin/preview", "dev");

    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(outcome.said()).contains("--- account (123456789012-us-east-1)", "--- app (dev)");
    assertThat(desk.calls()).noneMatch(call -> call.contains(" up "));
  }

  @Test
  void aPreviewThatFailsSaysWhy() {
    desk.answer(
        "app/preview.json",
        """
        {"diagnostics": [{"severity": "error", "message": "Run make signing-key"}]}
        """);

    Desk.Outcome outcome = desk.run("bin/preview", "dev");

    assertThat(outcome.status()).isNotZero();
    assertThat(outcome.said()).contains("Run make signing-key");
  }

  @Test
  void driftFailsAndSaysWhere() {
    assertThat(desk.run("bin/drift", "prod").status()).isZero();

    desk.answer("app/drifted", "~ yoto-api-prod memorySize 1024 => 512");

    Desk.Outcome outcome = desk.run("bin/drift", "prod");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.said())
        .contains("edge (prod): as deployed", "memorySize 1024 => 512")
        .contains("prod is not what was deployed, in: app.");
  }

  @Test
  void destroyWantsTheName() {
    Desk.Outcome outcome = desk.typing("dev\n", "bin/destroy", "prod");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.said())
        .contains("aws:dynamodb/table:Table\tyoto-smart-stream-prod", "\"dev\" is not \"prod\"");
    assertThat(desk.calls()).noneMatch(call -> call.contains(" destroy "));
  }

  @Test
  void destroyTakesWhatTheStateDoesNotKnowToo() {
    desk.answer("tasks", "arn:x/yoto-mqtt-prod:1\tarn:x/yoto-mqtt-prod2:1");
    desk.answer("secrets", "yoto-tokens-prod/1\tyoto-tokens-prod/2");

    Desk.Outcome outcome = desk.typing("prod\ny\n", "bin/destroy", "prod");

    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(desk.calls())
        .anyMatch(
            call ->
                call.contains("pulumi/app")
                    && call.contains("destroy --yes --skip-preview --exclude-protected"))
        .anyMatch(call -> call.contains("pulumi/edge") && call.contains("destroy"))
        .noneMatch(call -> call.contains("pulumi/account") && call.contains("destroy"))
        .contains("aws ecs deregister-task-definition --task-definition arn:x/yoto-mqtt-prod:1")
        .doesNotContain(
            "aws ecs deregister-task-definition --task-definition arn:x/yoto-mqtt-prod2:1")
        .contains(
            "aws secretsmanager delete-secret --secret-id yoto-tokens-prod/2 --recovery-window-in-days 7");
    assertThat(outcome.said()).contains("Nothing of prod is left.");
  }

  @Test
  void tokensStayWhereNobodyWantsThemGone() {
    desk.answer("tasks", "");
    desk.answer("secrets", "yoto-tokens-prod/1");

    assertThat(desk.typing("prod\nn\n", "bin/destroy", "prod").said()).contains("They stay");
    assertThat(desk.calls()).noneMatch(call -> call.contains("delete-secret"));
  }

  @Test
  void whoDeployedFromElsewhereIsNotUndone() {
    desk.answer("app/history.json", "[{\"kind\": \"update\", \"startTime\": \"1\"}]");
    desk.write("pulumi/app/Pulumi.prod.yaml", "config: {}\n");

    Desk.Outcome outcome = desk.run("bin/preview", "prod");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.said())
        .contains(
            "pulumi/app/Pulumi.prod.yaml was changed here, and prod was deployed from elsewhere since.",
            "KEEP_CONFIG=1");
  }
}
