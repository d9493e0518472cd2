@NullMarked
package io.yotosmartstream.yoto.client;

import org.jspecify.annotations.NullMarked;
