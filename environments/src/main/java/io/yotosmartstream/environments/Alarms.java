package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Range;

/** CloudWatch alarms and from where on they ring. */
public record Alarms(
    @About("Whether there are alarms.") @Default("true") boolean enabled,
    @About("Percent of a function's calls that fail.") @Default("5") @Range(min = 0.1, max = 100)
        double lambdaErrorPercent,
    @About("Percent of the API's answers that are 5xx.") @Default("1") @Range(min = 0.1, max = 100)
        double api5xxPercent,
    @About("Milliseconds that 99 of 100 requests stay below.")
        @Default("3000")
        @Range(min = 100, max = 30_000)
        int apiP99Millis,
    @About("Seconds that the oldest job waits.") @Default("300") @Range(min = 60, max = 86_400)
        int queueAgeSeconds,
    @About("Milliseconds from a player's event to the browser.")
        @Default("5000")
        @Range(min = 100, max = 600_000)
        int eventLagMillis) {}
