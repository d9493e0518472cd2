package io.yotosmartstream.functions.households;

import io.yotosmartstream.households.Role;
import java.time.Instant;

/**
 * Who belongs to a household and in which role. Kept twice, in one transaction: under the household
 * ({@code MEMBER#{userId}}) for the list and under the user ({@code HOUSE#{id}}) for the caller's
 * own look-up.
 */
public record Member(
    String userId,
    String householdId,
    String email,
    String displayName,
    Role role,
    Instant joinedAt) {
  public Member as(Role newRole) {
    return new Member(userId, householdId, email, displayName, newRole, joinedAt);
  }

  public Member named(String newName) {
    return new Member(userId, householdId, email, newName, role, joinedAt);
  }
}
