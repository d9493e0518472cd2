/** The functions on AWS Lambda: no web server, no local adapter, no emulator. */
@NullMarked
package io.yotosmartstream.lambda;

import org.jspecify.annotations.NullMarked;
