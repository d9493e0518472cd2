/** What the person running the simulator may do to it, over HTTP. */
@NullMarked
package io.yotosmartstream.simulator.control;

import org.jspecify.annotations.NullMarked;
