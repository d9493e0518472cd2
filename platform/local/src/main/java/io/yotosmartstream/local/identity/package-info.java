/** Accounts, codes and tokens, as Cognito keeps them. */
@NullMarked
package io.yotosmartstream.local.identity;

import org.jspecify.annotations.NullMarked;
