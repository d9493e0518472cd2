@NullMarked
package io.yotosmartstream.mqtt.work;

import org.jspecify.annotations.NullMarked;
