/** Who may do a thing that only one may do. */
@NullMarked
package io.yotosmartstream.leases;

import org.jspecify.annotations.NullMarked;
