/** Predecessors to migrate from and platforms to migrate to. */
@NullMarked
package io.yotosmartstream.migration.testing;

import org.jspecify.annotations.NullMarked;
