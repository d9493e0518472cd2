/** An MQTT 3.1.1 broker with the rules of the Yoto cloud (section 3.1). */
@NullMarked
package io.yotosmartstream.simulator.broker;

import org.jspecify.annotations.NullMarked;
