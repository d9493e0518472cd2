/** The page's files in a folder. */
@NullMarked
package io.yotosmartstream.local.pages;

import org.jspecify.annotations.NullMarked;
