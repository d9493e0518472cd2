/** What is told to open pages as it happens. */
@NullMarked
package io.yotosmartstream.live;

import org.jspecify.annotations.NullMarked;
