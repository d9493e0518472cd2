/** How fast what players say reaches pages. */
@NullMarked
package io.yotosmartstream.mqtt.bench;

import org.jspecify.annotations.NullMarked;
