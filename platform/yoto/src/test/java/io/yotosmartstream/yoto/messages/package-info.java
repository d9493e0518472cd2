@NullMarked
package io.yotosmartstream.yoto.messages;

import org.jspecify.annotations.NullMarked;
