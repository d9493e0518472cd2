/** Speech by Polly, as MP3. */
@NullMarked
package io.yotosmartstream.aws.speech;

import org.jspecify.annotations.NullMarked;
