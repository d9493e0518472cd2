/** Uploads, speech, and looking into audio files. */
@NullMarked
package io.yotosmartstream.functions.audio;

import org.jspecify.annotations.NullMarked;
