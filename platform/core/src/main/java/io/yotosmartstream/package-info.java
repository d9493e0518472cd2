@NullMarked
package io.yotosmartstream;

import org.jspecify.annotations.NullMarked;
