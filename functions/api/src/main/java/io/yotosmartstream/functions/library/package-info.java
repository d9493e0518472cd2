/** What the linked Yoto accounts hold. */
@NullMarked
package io.yotosmartstream.functions.library;

import org.jspecify.annotations.NullMarked;
