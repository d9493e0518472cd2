@NullMarked
package io.yotosmartstream.leases;

import org.jspecify.annotations.NullMarked;
