@NullMarked
package io.yotosmartstream.yoto;

import org.jspecify.annotations.NullMarked;
