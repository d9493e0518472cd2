/** The page's files in a bucket. */
@NullMarked
package io.yotosmartstream.aws.pages;

import org.jspecify.annotations.NullMarked;
