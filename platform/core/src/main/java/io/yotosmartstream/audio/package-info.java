/** Audio: where it is kept and how text becomes speech. */
@NullMarked
package io.yotosmartstream.audio;

import org.jspecify.annotations.NullMarked;
