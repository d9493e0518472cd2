/** The link between a household and its Yoto accounts. */
@NullMarked
package io.yotosmartstream.functions.yotolink;

import org.jspecify.annotations.NullMarked;
