@NullMarked
package io.yotosmartstream.cost;

import org.jspecify.annotations.NullMarked;
