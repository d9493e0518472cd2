package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.OneOf;

/** CloudWatch logs. */
public record Logs(
    @About("Days that logs are kept.")
        @Default("30")
        @OneOf({
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653
        })
        int retentionDays) {}
