/** Yoto tokens, one file per account. */
@NullMarked
package io.yotosmartstream.local.vault;

import org.jspecify.annotations.NullMarked;
