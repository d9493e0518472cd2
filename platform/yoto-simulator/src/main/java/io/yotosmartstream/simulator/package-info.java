/** A Yoto cloud and Yoto players to run against, over real HTTP and MQTT. */
@NullMarked
package io.yotosmartstream.simulator;

import org.jspecify.annotations.NullMarked;
