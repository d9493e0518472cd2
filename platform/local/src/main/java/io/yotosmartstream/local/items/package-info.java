/** The table, in SQLite. */
@NullMarked
package io.yotosmartstream.local.items;

import org.jspecify.annotations.NullMarked;
