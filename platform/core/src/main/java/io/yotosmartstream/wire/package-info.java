/** How names look outside the program. */
@NullMarked
package io.yotosmartstream.wire;

import org.jspecify.annotations.NullMarked;
