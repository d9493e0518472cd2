/** Audio as files, reached by signed URLs. */
@NullMarked
package io.yotosmartstream.local.audio;

import org.jspecify.annotations.NullMarked;
