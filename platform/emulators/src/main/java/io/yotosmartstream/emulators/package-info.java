/**
 * The emulators of AWS that tests run on: found, installed once into a cache folder, started on
 * 127.0.0.1 and stopped (docs/emulators.md).
 */
@NullMarked
package io.yotosmartstream.emulators;

import org.jspecify.annotations.NullMarked;
