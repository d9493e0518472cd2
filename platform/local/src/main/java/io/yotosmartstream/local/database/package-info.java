/** The one SQLite file that every process of a laptop opens. */
@NullMarked
package io.yotosmartstream.local.database;

import org.jspecify.annotations.NullMarked;
