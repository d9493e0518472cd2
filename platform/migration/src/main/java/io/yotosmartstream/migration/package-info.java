/** Brings what the Python predecessor kept into an environment ({@code make migrate}). */
@NullMarked
package io.yotosmartstream.migration;

import org.jspecify.annotations.NullMarked;
