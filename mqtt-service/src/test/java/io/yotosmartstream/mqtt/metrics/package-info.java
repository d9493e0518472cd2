@NullMarked
package io.yotosmartstream.mqtt.metrics;

import org.jspecify.annotations.NullMarked;
