/** Ids that sort by the time they were made. */
@NullMarked
package io.yotosmartstream.ids;

import org.jspecify.annotations.NullMarked;
