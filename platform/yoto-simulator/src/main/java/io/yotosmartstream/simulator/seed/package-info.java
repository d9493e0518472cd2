/** The families, players, cards, pictures and sounds the simulator starts with. */
@NullMarked
package io.yotosmartstream.simulator.seed;

import org.jspecify.annotations.NullMarked;
