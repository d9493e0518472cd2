/** Emulators as the tests of several adapters use them. */
@NullMarked
package io.yotosmartstream.aws.emulated;

import org.jspecify.annotations.NullMarked;
