/** Hints to the mqtt-service, by HTTP on the loopback. */
@NullMarked
package io.yotosmartstream.local.live;

import org.jspecify.annotations.NullMarked;
