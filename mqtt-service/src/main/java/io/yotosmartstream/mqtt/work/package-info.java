/** Work in order and work later, on virtual threads. */
@NullMarked
package io.yotosmartstream.mqtt.work;

import org.jspecify.annotations.NullMarked;
