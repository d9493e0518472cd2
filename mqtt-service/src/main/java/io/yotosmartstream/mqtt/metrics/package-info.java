/** Numbers for the alarms and graphs of an environment. */
@NullMarked
package io.yotosmartstream.mqtt.metrics;

import org.jspecify.annotations.NullMarked;
