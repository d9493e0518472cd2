/**
 * One abstract test class per port. An adapter's module extends each with a class that makes the
 * adapter; what it must do is only here.
 */
@NullMarked
package io.yotosmartstream.contracts;

import org.jspecify.annotations.NullMarked;
