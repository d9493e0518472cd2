@NullMarked
package io.yotosmartstream.packaging.image;

import org.jspecify.annotations.NullMarked;
