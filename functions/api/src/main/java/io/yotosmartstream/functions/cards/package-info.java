/** Cards and publishing them. */
@NullMarked
package io.yotosmartstream.functions.cards;

import org.jspecify.annotations.NullMarked;
