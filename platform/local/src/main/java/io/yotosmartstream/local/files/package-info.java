/** Files that are whole or not there, and readable by their owner only. */
@NullMarked
package io.yotosmartstream.local.files;

import org.jspecify.annotations.NullMarked;
