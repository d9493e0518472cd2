/** Players: what they report, what they are asked to do. */
@NullMarked
package io.yotosmartstream.players;

import org.jspecify.annotations.NullMarked;
