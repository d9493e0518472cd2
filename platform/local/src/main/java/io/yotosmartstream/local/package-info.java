/** All ports on a laptop. */
@NullMarked
package io.yotosmartstream.local;

import org.jspecify.annotations.NullMarked;
