package io.yotosmartstream.functions.accounts;

import io.yotosmartstream.households.Role;
import java.util.List;

/** Who is signed in, and in which household. */
public record Me(
    String userId,
    String email,
    String displayName,
    String activeHouseholdId,
    List<Membership> households) {
  /** A household one belongs to. */
  public record Membership(String householdId, String name, Role role) {}
}
