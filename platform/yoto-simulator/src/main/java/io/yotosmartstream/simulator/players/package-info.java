/** The simulated players: a state machine that answers MQTT commands (section 3). */
@NullMarked
package io.yotosmartstream.simulator.players;

import org.jspecify.annotations.NullMarked;
