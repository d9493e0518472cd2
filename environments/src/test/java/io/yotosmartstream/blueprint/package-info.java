@NullMarked
package io.yotosmartstream.blueprint;

import org.jspecify.annotations.NullMarked;
