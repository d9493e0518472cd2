/** The Python predecessor's database and files, read and never changed. */
@NullMarked
package io.yotosmartstream.migration.source;

import org.jspecify.annotations.NullMarked;
