/** The built page: where its files are, and how they are served. */
@NullMarked
package io.yotosmartstream.pages;

import org.jspecify.annotations.NullMarked;
