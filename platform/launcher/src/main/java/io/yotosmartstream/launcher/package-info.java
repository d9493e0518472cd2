/**
 * Starts the programs of the platform as processes of their own on one machine, and stops them
 * together.
 */
@NullMarked
package io.yotosmartstream.launcher;

import org.jspecify.annotations.NullMarked;
