package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.backup.Plan;
import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.Selection;
import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.backup.VaultArgs;
import com.pulumi.aws.backup.inputs.PlanRuleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleLifecycleArgs;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Table.BackupPlan;
import java.util.List;
import java.util.Optional;

/** The one table, and its daily backups where there are any. */
final class Data extends Concern {
  private final Table table;

  Data(AppBlueprint blueprint, Refs refs, Provider provider) {
    super("data", provider, blueprint.deletionProtection());
    Optional<Output<String>> key = Encryption.key(blueprint, refs);
    table = table(blueprint.table(), key);
    blueprint
        .table()
        .backup()
        .ifPresent(plan -> backUp(plan, refs, key, blueprint.deletionProtection()));
  }

  private Table table(io.yotosmartstream.blueprint.Table wanted, Optional<Output<String>> key) {
    var args =
        TableArgs.builder()
            .name(wanted.name())
            .billingMode("PAY_PER_REQUEST")
            .hashKey(wanted.partitionKey())
            .rangeKey(wanted.sortKey())
            .attributes(text(wanted.partitionKey()), text(wanted.sortKey()))
            .ttl(TableTtlArgs.builder().attributeName(wanted.ttl()).enabled(true).build())
            .streamEnabled(true)
            .streamViewType(wanted.streamView())
            .pointInTimeRecovery(
                TablePointInTimeRecoveryArgs.builder()
                    .enabled(wanted.pointInTimeRecovery())
                    .build())
            .deletionProtectionEnabled(wanted.deletionProtection());
    // Without this block the table is encrypted too, with a key that AWS owns.
    key.ifPresent(
        arn ->
            args.serverSideEncryption(
                TableServerSideEncryptionArgs.builder().enabled(true).kmsKeyArn(arn).build()));
    return new Table("table", args.build(), stateful());
  }

  private static TableAttributeArgs text(String name) {
    return TableAttributeArgs.builder().name(name).type("S").build();
  }

  private void backUp(BackupPlan wanted, Refs refs, Optional<Output<String>> key, boolean guarded) {
    // AWS refuses to delete a vault with backups in it, so a stack would stay half destroyed.
    var vaultArgs = VaultArgs.builder().name(wanted.name()).forceDestroy(!guarded);
    key.ifPresent(vaultArgs::kmsKeyArn);
    Vault vault = new Vault("vault", vaultArgs.build(), stateful());
    Plan plan =
        new Plan(
            wanted.name(),
            PlanArgs.builder()
                .name(wanted.name())
                .rules(
                    PlanRuleArgs.builder()
                        .ruleName(wanted.name())
                        .targetVaultName(vault.name())
                        .schedule(wanted.schedule())
                        .lifecycle(
                            PlanRuleLifecycleArgs.builder().deleteAfter(wanted.keepDays()).build())
                        .build())
                .build(),
            mine());
    Roles.Made role = Roles.make(wanted.role(), refs, mine());
    new Selection(
        wanted.name(),
        SelectionArgs.builder()
            .name(wanted.name())
            .planId(plan.id())
            .iamRoleArn(role.role().arn())
            .resources(table.arn().applyValue(List::of))
            .build(),
        after(role.policy()));
  }
}
