/** One id that runs from the page through API, queue and MQTT and back. */
@NullMarked
package io.yotosmartstream.correlation;

import org.jspecify.annotations.NullMarked;
