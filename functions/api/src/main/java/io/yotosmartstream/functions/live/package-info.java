/** Tickets for the live socket. */
@NullMarked
package io.yotosmartstream.functions.live;

import org.jspecify.annotations.NullMarked;
