package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;

/** The DynamoDB table. */
public record Data(
    @About("Whether the table can be put back to any second of the last 35 days.") @Default("true")
        boolean pointInTimeRecovery,
    @About("Daily backups by AWS Backup.") Backup backup) {}
