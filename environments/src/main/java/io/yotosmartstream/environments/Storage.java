package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Range;

/** Where audio is kept. */
public record Storage(
    @About("Whether S3 keeps overwritten and deleted audio for a while.") @Default("true")
        boolean versioning,
    @About("Days until such an old version is deleted.") @Default("30") @Range(min = 1, max = 3650)
        int oldVersionsDays,
    @About(
            "Days until audio moves to Glacier Instant Retrieval, cheaper to keep and dearer to read; 0 is never.")
        @Default("90")
        @Range(min = 0, max = 3650)
        int glacierInstantAfterDays,
    @About("Bytes of audio that one household may keep.")
        @Default("10000000000")
        @Range(min = 1_000_000, max = 100_000_000_000_000d)
        long maxBytesPerHousehold) {}
