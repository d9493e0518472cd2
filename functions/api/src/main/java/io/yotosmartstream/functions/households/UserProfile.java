package io.yotosmartstream.functions.households;

import java.time.Instant;

/** A user, as kept under {@code USER#{userId} / PROFILE}. */
public record UserProfile(
    String userId, String email, String displayName, String activeHouseholdId, Instant createdAt) {
  public UserProfile named(String newName) {
    return new UserProfile(userId, email, newName, activeHouseholdId, createdAt);
  }

  public UserProfile actingIn(String householdId) {
    return new UserProfile(userId, email, displayName, householdId, createdAt);
  }
}
