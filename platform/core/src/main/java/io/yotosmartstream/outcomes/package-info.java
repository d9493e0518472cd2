/** Why a request was refused, in words a person can act on. */
@NullMarked
package io.yotosmartstream.outcomes;

import org.jspecify.annotations.NullMarked;
