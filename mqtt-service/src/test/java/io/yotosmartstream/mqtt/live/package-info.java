@NullMarked
package io.yotosmartstream.mqtt.live;

import org.jspecify.annotations.NullMarked;
