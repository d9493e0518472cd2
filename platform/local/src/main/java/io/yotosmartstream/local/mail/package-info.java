/** Mail that stays on the laptop. */
@NullMarked
package io.yotosmartstream.local.mail;

import org.jspecify.annotations.NullMarked;
