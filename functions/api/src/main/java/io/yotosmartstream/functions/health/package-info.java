/** Is it alive, can it serve. */
@NullMarked
package io.yotosmartstream.functions.health;

import org.jspecify.annotations.NullMarked;
