package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Table;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataTest {
  private static final String TABLE = "aws:dynamodb/table:Table";

  private final TestBlueprint blueprint = new TestBlueprint();

  private Planned plan() {
    return TestStack.plan(
        blueprint, stack -> new Data(stack.blueprint, stack.refs, stack.provider));
  }

  @Test
  void theTableIsPaidForByRequestAndForgetsWhatIsOver() {
    Planned.Planning table = plan().only(TABLE);
    assertThat(table.inputs())
        .containsEntry("name", "yoto-smart-stream-dev")
        .containsEntry("billingMode", "PAY_PER_REQUEST")
        .containsEntry("hashKey", "PK")
        .containsEntry("rangeKey", "SK")
        .containsEntry("streamEnabled", true)
        .containsEntry("streamViewType", "NEW_AND_OLD_IMAGES")
        .containsEntry("ttl", Map.of("attributeName", "expiresAt", "enabled", true))
        .containsEntry("pointInTimeRecovery", Map.of("enabled", true));
  }

  @Test
  void aKeyOfOurOwnEncryptsIt() {
    assertThat(plan().only(TABLE).inputs()).doesNotContainKey("serverSideEncryption");

    blueprint.customerKey = Optional.of(new AppBlueprint.CustomerKey("yoto-dev", "Ours", 30));
    assertThat(plan().only(TABLE).get("serverSideEncryption"))
        .isEqualTo(Map.of("enabled", true, "kmsKeyArn", "arn:aws:kms:key"));
  }

  @Test
  void theEngineRefusesToReplaceItWhereTheEnvironmentIsProtected() {
    Planned open = plan();
    assertThat(open.guards(open.only(TABLE))).isFalse();

    blueprint.deletionProtection = true;
    Planned guarded = plan();
    assertThat(guarded.guards(guarded.only(TABLE))).isTrue();
  }

  @Test
  void backupsAreOfThisTableAndGoAfterTheirTime() {
    blueprint.table = withBackup(blueprint.table);

    Planned planned = plan();

    Planned.Planning plan = planned.only("aws:backup/plan:Plan");
    assertThat(plan.at("rules", 0, "schedule")).isEqualTo("cron(0 3 * * ? *)");
    assertThat(plan.at("rules", 0, "targetVaultName")).isEqualTo("yoto-backup-dev");
    assertThat(plan.at("rules", 0, "lifecycle", "deleteAfter")).isEqualTo(35.0);
    Planned.Planning selection = planned.only("aws:backup/selection:Selection");
    assertThat(selection.at("resources", 0)).isEqualTo("arn:aws:made:::table");
    assertThat(planned.waits(selection)).containsExactly("yoto-backup-dev");
  }

  @Test
  void backupsGoWithTheirVaultUnlessTheEnvironmentIsProtected() {
    blueprint.table = withBackup(blueprint.table);
    assertThat(plan().only("aws:backup/vault:Vault").get("forceDestroy")).isEqualTo(true);

    blueprint.deletionProtection = true;
    assertThat(plan().only("aws:backup/vault:Vault").get("forceDestroy")).isEqualTo(false);
  }

  @Test
  void withoutAPlanThereAreNoBackups() {
    assertThat(plan().all()).noneMatch(planning -> planning.type().startsWith("aws:backup"));
  }

  private static Table withBackup(Table table) {
    return new Table(
        table.name(),
        table.partitionKey(),
        table.sortKey(),
        table.ttl(),
        table.streamView(),
        true,
        true,
        Optional.of(
            new Table.BackupPlan(
                "yoto-backup-dev",
                "cron(0 3 * * ? *)",
                35,
                TestBlueprint.role("backup", "backup.amazonaws.com"))));
  }
}
