/** Policies as AWS writes them: what every engine hands over, however it does. */
@NullMarked
package io.yotosmartstream.blueprint.policies;

import org.jspecify.annotations.NullMarked;
