/** All ports of one running platform, and how a program gets them. */
@NullMarked
package io.yotosmartstream.platform;

import org.jspecify.annotations.NullMarked;
