@NullMarked
package io.yotosmartstream.players;

import org.jspecify.annotations.NullMarked;
