/** A service of AWS that answers as a test says: for what emulators never answer. */
@NullMarked
package io.yotosmartstream.aws.standin;

import org.jspecify.annotations.NullMarked;
