/** A service of AWS that fails as emulators do not: down, silent, or with its answer lost. */
@NullMarked
package io.yotosmartstream.aws.faults;

import org.jspecify.annotations.NullMarked;
