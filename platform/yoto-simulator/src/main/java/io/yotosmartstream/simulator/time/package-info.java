/** Time that runs by itself, or by hand in tests. */
@NullMarked
package io.yotosmartstream.simulator.time;

import org.jspecify.annotations.NullMarked;
