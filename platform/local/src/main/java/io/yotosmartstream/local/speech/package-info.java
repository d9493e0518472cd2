/** Speech by FreeTTS, as MP3. */
@NullMarked
package io.yotosmartstream.local.speech;

import org.jspecify.annotations.NullMarked;
