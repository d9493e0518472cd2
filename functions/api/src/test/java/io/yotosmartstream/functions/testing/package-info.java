/**
 * The functions over the local adapters in a temporary folder, with a clock and a Yoto cloud that
 * tests steer.
 */
package io.yotosmartstream.functions.testing;
