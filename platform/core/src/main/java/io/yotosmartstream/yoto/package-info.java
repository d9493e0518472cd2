/** The link to Yoto: accounts, tokens and the cloud's operations. */
@NullMarked
package io.yotosmartstream.yoto;

import org.jspecify.annotations.NullMarked;
