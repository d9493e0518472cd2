/** Sign-up, sign-in, one's own account. */
@NullMarked
package io.yotosmartstream.functions.accounts;

import org.jspecify.annotations.NullMarked;
