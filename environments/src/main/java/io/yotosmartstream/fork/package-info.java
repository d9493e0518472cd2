/**
 * Makes a copy of this repository somebody's own: account, region, names, in every file that has
 * them.
 */
@NullMarked
package io.yotosmartstream.fork;

import org.jspecify.annotations.NullMarked;
