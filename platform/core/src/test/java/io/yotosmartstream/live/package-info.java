@NullMarked
package io.yotosmartstream.live;

import org.jspecify.annotations.NullMarked;
