package io.yotosmartstream.households;

import java.time.Instant;
import java.util.Set;

/**
 * Who is calling, as the host established it.
 *
 * @param userId the {@code sub} of the access token
 * @param householdId the household the user acts in, taken from the user's membership and never
 *     from the request
 * @param role the user's role there
 * @param groups the groups of the access token, such as {@code admin}
 * @param signedInUntil when the access token runs out
 */
public record Caller(
    String userId, String householdId, Role role, Set<String> groups, Instant signedInUntil) {}
