/** A packed function as a process, and the runtime API that it asks for work. */
@NullMarked
package io.yotosmartstream.packaging.runtime;

import org.jspecify.annotations.NullMarked;
