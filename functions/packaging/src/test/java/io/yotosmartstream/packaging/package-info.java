@NullMarked
package io.yotosmartstream.packaging;

import org.jspecify.annotations.NullMarked;
