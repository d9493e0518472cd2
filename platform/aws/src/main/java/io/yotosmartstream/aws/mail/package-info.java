/** Mail by SES. */
@NullMarked
package io.yotosmartstream.aws.mail;

import org.jspecify.annotations.NullMarked;
