/** Mail to people. */
@NullMarked
package io.yotosmartstream.mail;

import org.jspecify.annotations.NullMarked;
