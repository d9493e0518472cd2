/** Long work: looking at it, cancelling it, running it. */
@NullMarked
package io.yotosmartstream.functions.jobs;

import org.jspecify.annotations.NullMarked;
