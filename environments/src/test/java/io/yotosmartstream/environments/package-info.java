@NullMarked
package io.yotosmartstream.environments;

import org.jspecify.annotations.NullMarked;
