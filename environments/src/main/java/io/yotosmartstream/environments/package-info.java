/** The settings in which environments differ: declared, read from environments/*.yaml, checked. */
@NullMarked
package io.yotosmartstream.environments;

import org.jspecify.annotations.NullMarked;
