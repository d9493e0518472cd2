package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Range;

/** Daily backups by AWS Backup. */
public record Backup(
    @About("Whether AWS Backup makes one every day.") @Default("false") boolean enabled,
    @About("Days until a backup is deleted.") @Default("35") @Range(min = 1, max = 3650)
        int keepDays) {}
