/** The images of the programs, as the build writes them. */
@NullMarked
package io.yotosmartstream.features.images;

import org.jspecify.annotations.NullMarked;
