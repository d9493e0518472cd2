/** The ports on AWS. */
@NullMarked
package io.yotosmartstream.aws;

import org.jspecify.annotations.NullMarked;
