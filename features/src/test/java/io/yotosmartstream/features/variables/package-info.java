/** That programs start with what a stack gives them, and that a stack gives what they read. */
@NullMarked
package io.yotosmartstream.features.variables;

import org.jspecify.annotations.NullMarked;
