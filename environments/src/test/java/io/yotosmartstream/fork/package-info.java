/** What a fork changes, on copies of the files of this repository. */
@NullMarked
package io.yotosmartstream.fork;

import org.jspecify.annotations.NullMarked;
