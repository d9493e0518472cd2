/** The blueprint as Pulumi stacks: one component per concern, no decisions. */
@NullMarked
package io.yotosmartstream.pulumi;

import org.jspecify.annotations.NullMarked;
