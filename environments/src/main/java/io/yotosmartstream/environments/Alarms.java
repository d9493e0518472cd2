package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Range;

/** CloudWatch alarms and from where on they ring. */
public record Alarms(
    @About("Whether there are alarms.") @Default("true") boolean enabled,
    @About("Rings when more than this percent of a function's calls fail.")
        @Default("5")
        @Range(min = 0.1, max = 100)
        double lambdaErrorPercent,
    @About("Rings when more than this percent of the API's answers are 5xx.")
        @Default("1")
        @Range(min = 0.1, max = 100)
        double api5xxPercent,
    @About("Rings when the slowest of 100 requests takes more than these milliseconds.")
        @Default("3000")
        @Range(min = 100, max = 30_000)
        int apiP99Millis,
    @About("Rings when a job has waited for more than these seconds.")
        @Default("300")
        @Range(min = 60, max = 86_400)
        int queueAgeSeconds,
    @About("Rings when a player's event takes more than these milliseconds to the browser.")
        @Default("5000")
        @Range(min = 100, max = 600_000)
        int eventLagMillis) {}
