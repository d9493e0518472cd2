/** The one way times are written. */
@NullMarked
package io.yotosmartstream.time;

import org.jspecify.annotations.NullMarked;
