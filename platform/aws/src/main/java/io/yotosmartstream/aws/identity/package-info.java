/** Accounts, codes and tokens, kept by Cognito. */
@NullMarked
package io.yotosmartstream.aws.identity;

import org.jspecify.annotations.NullMarked;
