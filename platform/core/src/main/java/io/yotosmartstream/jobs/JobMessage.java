package io.yotosmartstream.jobs;

import org.jspecify.annotations.Nullable;

/** What the worker is told: where the job is in the table. The table is the truth. */
public record JobMessage(String householdId, String jobId, @Nullable String correlationId) {}
