@NullMarked
package io.yotosmartstream.aws;

import org.jspecify.annotations.NullMarked;
