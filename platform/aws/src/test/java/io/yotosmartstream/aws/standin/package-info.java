/** A server that stands in for an AWS service that fails as none can be asked to. */
@NullMarked
package io.yotosmartstream.aws.standin;

import org.jspecify.annotations.NullMarked;
