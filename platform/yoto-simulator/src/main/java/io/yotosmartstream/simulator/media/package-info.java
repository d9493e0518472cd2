/** Audio uploads, transcoding, signed media, covers and icons (sections 2.4, 2.5). */
@NullMarked
package io.yotosmartstream.simulator.media;

import org.jspecify.annotations.NullMarked;
