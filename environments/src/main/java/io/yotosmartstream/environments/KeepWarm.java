package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Range;
import java.time.LocalTime;
import java.time.ZoneId;

/** A time of the day at which the functions are kept warm. */
public record KeepWarm(
    @About("From this time of the day.") LocalTime from,
    @About("To this time of the same day.") LocalTime to,
    @About("The time zone of both.") @Default("UTC") ZoneId zone,
    @About("Minutes between two calls.") @Default("5") @Range(min = 1, max = 30)
        int everyMinutes) {}
