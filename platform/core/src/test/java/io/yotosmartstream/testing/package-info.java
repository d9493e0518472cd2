/** In-memory ports and clocks for tests. */
@NullMarked
package io.yotosmartstream.testing;

import org.jspecify.annotations.NullMarked;
