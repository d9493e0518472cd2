/** A connection to the players' broker, by Spring Integration MQTT. */
@NullMarked
package io.yotosmartstream.mqtt.broker;

import org.jspecify.annotations.NullMarked;
