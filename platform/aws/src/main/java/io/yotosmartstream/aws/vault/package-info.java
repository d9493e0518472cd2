/** Yoto tokens in Secrets Manager, and a copy in Parameter Store. */
@NullMarked
package io.yotosmartstream.aws.vault;

import org.jspecify.annotations.NullMarked;
