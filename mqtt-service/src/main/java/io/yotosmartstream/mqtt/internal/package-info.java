/** What other parts of the platform ask of this service. */
@NullMarked
package io.yotosmartstream.mqtt.internal;

import org.jspecify.annotations.NullMarked;
