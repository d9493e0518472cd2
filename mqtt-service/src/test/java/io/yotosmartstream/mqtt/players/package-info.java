@NullMarked
package io.yotosmartstream.mqtt.players;

import org.jspecify.annotations.NullMarked;
