/** A simulated Yoto, services and pages for the tests. */
@NullMarked
package io.yotosmartstream.mqtt.testing;

import org.jspecify.annotations.NullMarked;
