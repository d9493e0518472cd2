package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Range;

/** What a month may cost before somebody is told. */
public record Budget(
    @About("US dollars per month. Told at a part of it and at all of it; nothing is switched off.")
        @Range(min = 1, max = 1_000_000)
        int monthlyUsd) {}
