/** What can be switched: how it starts, its timings, its quirks. */
@NullMarked
package io.yotosmartstream.simulator.settings;

import org.jspecify.annotations.NullMarked;
