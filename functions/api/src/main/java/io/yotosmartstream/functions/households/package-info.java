/** Households, members, invitations, and who is calling. */
@NullMarked
package io.yotosmartstream.functions.households;

import org.jspecify.annotations.NullMarked;
