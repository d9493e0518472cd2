/** Queues in SQLite, and who works them off. */
@NullMarked
package io.yotosmartstream.local.jobs;

import org.jspecify.annotations.NullMarked;
