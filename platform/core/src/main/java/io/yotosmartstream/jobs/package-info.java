/** Work that takes longer than a request. */
@NullMarked
package io.yotosmartstream.jobs;

import org.jspecify.annotations.NullMarked;
