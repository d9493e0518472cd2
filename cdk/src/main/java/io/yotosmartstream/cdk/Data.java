package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Table;
import io.yotosmartstream.blueprint.Table.BackupPlan;
import java.util.List;
import software.amazon.awscdk.services.backup.CfnBackupPlan;
import software.amazon.awscdk.services.backup.CfnBackupPlan.BackupPlanResourceTypeProperty;
import software.amazon.awscdk.services.backup.CfnBackupPlan.BackupRuleResourceTypeProperty;
import software.amazon.awscdk.services.backup.CfnBackupPlan.LifecycleResourceTypeProperty;
import software.amazon.awscdk.services.backup.CfnBackupSelection;
import software.amazon.awscdk.services.backup.CfnBackupSelection.BackupSelectionResourceTypeProperty;
import software.amazon.awscdk.services.backup.CfnBackupVault;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.amazon.awscdk.services.dynamodb.CfnTable.AttributeDefinitionProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.KeySchemaProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.PointInTimeRecoverySpecificationProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.SSESpecificationProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.StreamSpecificationProperty;
import software.amazon.awscdk.services.dynamodb.CfnTable.TimeToLiveSpecificationProperty;
import software.amazon.awscdk.services.iam.CfnRole;

/** The one table, and its daily backups where there are any. */
final class Data {
  private final Scope scope;
  private final CfnTable table;

  Data(Scope scope) {
    this.scope = scope;
    table = table(scope.blueprint().table());
    scope.stateful(table);
    scope.blueprint().table().backup().ifPresent(this::backUp);
  }

  private CfnTable table(Table wanted) {
    var made =
        CfnTable.Builder.create(scope.stack(), "Table")
            .tableName(wanted.name())
            .billingMode("PAY_PER_REQUEST")
            .keySchema(List.of(key(wanted.partitionKey(), "HASH"), key(wanted.sortKey(), "RANGE")))
            .attributeDefinitions(List.of(text(wanted.partitionKey()), text(wanted.sortKey())))
            .timeToLiveSpecification(
                TimeToLiveSpecificationProperty.builder()
                    .attributeName(wanted.ttl())
                    .enabled(true)
                    .build())
            .streamSpecification(
                StreamSpecificationProperty.builder().streamViewType(wanted.streamView()).build())
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecificationProperty.builder()
                    .pointInTimeRecoveryEnabled(wanted.pointInTimeRecovery())
                    .build())
            .deletionProtectionEnabled(wanted.deletionProtection());
    // Without this block the table is encrypted too, with a key that AWS owns.
    scope
        .key()
        .ifPresent(
            arn ->
                made.sseSpecification(
                    SSESpecificationProperty.builder()
                        .sseEnabled(true)
                        .sseType("KMS")
                        .kmsMasterKeyId(arn)
                        .build()));
    return made.build();
  }

  private static KeySchemaProperty key(String name, String type) {
    return KeySchemaProperty.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinitionProperty text(String name) {
    return AttributeDefinitionProperty.builder().attributeName(name).attributeType("S").build();
  }

  private void backUp(BackupPlan wanted) {
    var vaultArgs =
        CfnBackupVault.Builder.create(scope.stack(), "BackupVault").backupVaultName(wanted.name());
    scope.key().ifPresent(vaultArgs::encryptionKeyArn);
    CfnBackupVault vault = vaultArgs.build();
    scope.stateful(vault);
    CfnBackupPlan plan =
        CfnBackupPlan.Builder.create(scope.stack(), "BackupPlan")
            .backupPlan(
                BackupPlanResourceTypeProperty.builder()
                    .backupPlanName(wanted.name())
                    .backupPlanRule(List.of(rule(wanted, vault)))
                    .build())
            .build();
    CfnRole role = Roles.make(scope.stack(), "BackupRole", wanted.role(), scope.refs());
    CfnBackupSelection.Builder.create(scope.stack(), "BackupSelection")
        .backupPlanId(plan.getRef())
        .backupSelection(
            BackupSelectionResourceTypeProperty.builder()
                .selectionName(wanted.name())
                .iamRoleArn(role.getAttrArn())
                .resources(List.of(table.getAttrArn()))
                .build())
        .build();
  }

  private static BackupRuleResourceTypeProperty rule(BackupPlan wanted, CfnBackupVault vault) {
    return BackupRuleResourceTypeProperty.builder()
        .ruleName(wanted.name())
        .targetBackupVault(vault.getRef())
        .scheduleExpression(wanted.schedule())
        .lifecycle(
            LifecycleResourceTypeProperty.builder().deleteAfterDays(wanted.keepDays()).build())
        .build();
  }
}
