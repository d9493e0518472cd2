/** The functions behind HTTP, for a container or a laptop, with the page beside them. */
@NullMarked
package io.yotosmartstream.server;

import org.jspecify.annotations.NullMarked;
