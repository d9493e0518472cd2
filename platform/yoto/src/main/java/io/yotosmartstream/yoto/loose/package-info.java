/** Reads what Yoto and its players send, whose typing is loose (protocol page, section 2). */
@NullMarked
package io.yotosmartstream.yoto.loose;

import org.jspecify.annotations.NullMarked;
