package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Range;

/** Text to speech. */
public record Speech(
    @About("Characters that one household may have spoken in a month.")
        @Default("200000")
        @Range(min = 0, max = 100_000_000)
        long maxCharactersPerHouseholdAndMonth) {}
