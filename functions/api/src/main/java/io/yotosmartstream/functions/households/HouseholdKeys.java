package io.yotosmartstream.functions.households;

import io.yotosmartstream.functions.api.Secrets;
import io.yotosmartstream.items.Key;
import java.util.Locale;

/** Where users and households are kept (docs/data-model.md). */
public final class HouseholdKeys {
  public static final String MEMBERS = "MEMBER#";
  public static final String INVITATIONS = "INVITE#";
  public static final String MEMBERSHIPS = "HOUSE#";

  private HouseholdKeys() {}

  public static String partition(String householdId) {
    return "HOUSE#" + householdId;
  }

  public static String user(String userId) {
    return "USER#" + userId;
  }

  public static Key profile(String userId) {
    return new Key(user(userId), "PROFILE");
  }

  public static Key membership(String userId, String householdId) {
    return new Key(user(userId), MEMBERSHIPS + householdId);
  }

  public static Key household(String householdId) {
    return new Key(partition(householdId), "PROFILE");
  }

  public static Key member(String householdId, String userId) {
    return new Key(partition(householdId), MEMBERS + userId);
  }

  public static Key invitation(String householdId, String invitationId) {
    return new Key(partition(householdId), INVITATIONS + invitationId);
  }

  /** From the token in a mail to its invitation. */
  public static Key invitationToken(String tokenHash) {
    return new Key("INVITATION#" + tokenHash, "TOKEN");
  }

  /** The invitations to an address, of all households; upper and lower case are the same. */
  public static String invited(String email) {
    return "INVITED#" + Secrets.hash(email.strip().toLowerCase(Locale.ROOT));
  }

  /** From an address to one of its invitations. */
  public static Key invitedBy(String email, String invitationId) {
    return new Key(invited(email), INVITATIONS + invitationId);
  }
}
