/** Records to JSON and back, the same way in every part. */
@NullMarked
package io.yotosmartstream.json;

import org.jspecify.annotations.NullMarked;
