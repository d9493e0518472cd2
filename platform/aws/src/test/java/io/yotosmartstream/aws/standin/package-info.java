/** A service of AWS that answers, or fails, as a test says: for what emulators never do. */
@NullMarked
package io.yotosmartstream.aws.standin;

import org.jspecify.annotations.NullMarked;
