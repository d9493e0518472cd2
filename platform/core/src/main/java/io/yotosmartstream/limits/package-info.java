/** How often and how much. */
@NullMarked
package io.yotosmartstream.limits;

import org.jspecify.annotations.NullMarked;
