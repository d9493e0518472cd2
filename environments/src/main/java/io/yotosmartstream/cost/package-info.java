/**
 * What an environment costs a month: computed from its blueprint, a file of prices and a file that
 * says what a household does.
 */
@NullMarked
package io.yotosmartstream.cost;

import org.jspecify.annotations.NullMarked;
