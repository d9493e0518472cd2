/**
 * The emulators of AWS that tests run on: found, installed once into a cache folder, started on
 * 127.0.0.1 and stopped (docs/emulators.md).
 *
 * <p>Test support, for modules that depend on it in test scope. What runs on an emulator is an
 * integration test (a class named IT) of a failsafe execution with {@code
 * <skip>${emulators.skip}</skip>}: it is skipped unless Maven is told {@code -Demulators=true}, so
 * that the build needs a JDK and nothing else.
 */
@NullMarked
package io.yotosmartstream.emulators;

import org.jspecify.annotations.NullMarked;
