/** What survives a restart: JSON documents and media files, written atomically. */
@NullMarked
package io.yotosmartstream.simulator.store;

import org.jspecify.annotations.NullMarked;
