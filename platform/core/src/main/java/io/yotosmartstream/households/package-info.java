/** Families: households, members, invitations, and who is calling. */
@NullMarked
package io.yotosmartstream.households;

import org.jspecify.annotations.NullMarked;
