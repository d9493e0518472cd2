/** The table: items under a partition key and a sort key, and the port that keeps them. */
@NullMarked
package io.yotosmartstream.items;

import org.jspecify.annotations.NullMarked;
