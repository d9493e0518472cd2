/** Players and what they are asked to do. */
@NullMarked
package io.yotosmartstream.functions.players;

import org.jspecify.annotations.NullMarked;
