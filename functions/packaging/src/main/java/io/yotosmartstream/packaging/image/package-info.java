/** The images that the build wrote: unpacked, started without Docker, trained. */
@NullMarked
package io.yotosmartstream.packaging.image;

import org.jspecify.annotations.NullMarked;
