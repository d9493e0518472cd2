/** Signing up and signing in, whoever keeps the passwords. */
@NullMarked
package io.yotosmartstream.identity;

import org.jspecify.annotations.NullMarked;
