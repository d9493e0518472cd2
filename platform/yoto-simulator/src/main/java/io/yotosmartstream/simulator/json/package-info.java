/** Small helpers around the loosely typed JSON of the Yoto cloud. */
@NullMarked
package io.yotosmartstream.simulator.json;

import org.jspecify.annotations.NullMarked;
