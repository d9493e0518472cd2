/** The client of the Yoto cloud: OAuth and REST (protocol page, sections 1 and 2). */
@NullMarked
package io.yotosmartstream.yoto.client;

import org.jspecify.annotations.NullMarked;
