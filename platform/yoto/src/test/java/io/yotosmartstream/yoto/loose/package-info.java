@NullMarked
package io.yotosmartstream.yoto.loose;

import org.jspecify.annotations.NullMarked;
