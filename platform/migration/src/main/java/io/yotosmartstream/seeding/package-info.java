/**
 * The demo family: something to look at in an environment that has nothing yet ({@code make seed}).
 */
@NullMarked
package io.yotosmartstream.seeding;

import org.jspecify.annotations.NullMarked;
