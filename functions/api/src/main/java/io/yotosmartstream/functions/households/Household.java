package io.yotosmartstream.functions.households;

import java.time.Instant;

/** A family, as kept under {@code HOUSE#{id} / PROFILE}. */
public record Household(String householdId, String name, Instant createdAt, long version) {}
