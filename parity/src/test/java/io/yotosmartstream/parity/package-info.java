/** Whether both engines build the same from the blueprint, property by property. */
@NullMarked
package io.yotosmartstream.parity;

import org.jspecify.annotations.NullMarked;
