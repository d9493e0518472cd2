package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;

/** Keys that encrypt at rest. */
public record Encryption(
    @About(
            "Whether a KMS key of this account encrypts; otherwise the keys that AWS owns do, for nothing.")
        @Default("false")
        boolean customerKey) {}
