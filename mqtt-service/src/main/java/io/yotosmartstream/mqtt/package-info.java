/** The MQTT service: players' events in, commands out, live updates to browsers. */
@NullMarked
package io.yotosmartstream.mqtt;

import org.jspecify.annotations.NullMarked;
