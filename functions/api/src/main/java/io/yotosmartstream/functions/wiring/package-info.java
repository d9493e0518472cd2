/** The functions as beans, one per operation of the contract and one per event. */
@NullMarked
package io.yotosmartstream.functions.wiring;

import org.jspecify.annotations.NullMarked;
