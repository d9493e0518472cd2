/** Sign-in and tokens (protocol section 1). */
@NullMarked
package io.yotosmartstream.simulator.oauth;

import org.jspecify.annotations.NullMarked;
