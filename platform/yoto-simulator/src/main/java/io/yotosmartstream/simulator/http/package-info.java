/** The one HTTP port: routing, errors, cross-origin answers, TLS. */
@NullMarked
package io.yotosmartstream.simulator.http;

import org.jspecify.annotations.NullMarked;
