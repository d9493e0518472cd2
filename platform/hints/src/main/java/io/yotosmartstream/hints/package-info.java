/** Hints to the mqtt-service, by HTTP: wake-ups and live updates that it passes on. */
@NullMarked
package io.yotosmartstream.hints;

import org.jspecify.annotations.NullMarked;
