@NullMarked
package io.yotosmartstream.aws.vault;

import org.jspecify.annotations.NullMarked;
