/** Benchmarks: programs with a command each (`make bench-...`), never tests. */
package io.yotosmartstream.features.bench;
