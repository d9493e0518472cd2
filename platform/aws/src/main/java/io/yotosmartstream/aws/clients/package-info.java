/** Clients of AWS services, made in one way. */
@NullMarked
package io.yotosmartstream.aws.clients;

import org.jspecify.annotations.NullMarked;
