/** Cards and their chapters and tracks (sections 2.2, 2.3). */
@NullMarked
package io.yotosmartstream.simulator.content;

import org.jspecify.annotations.NullMarked;
