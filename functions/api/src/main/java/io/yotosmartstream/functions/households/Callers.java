package io.yotosmartstream.functions.households;

import io.yotosmartstream.households.Caller;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.outcomes.Refusal;
import java.time.Instant;

/**
 * From the claims of an access token to the caller: the household comes from the membership, never
 * from a request.
 */
public final class Callers {
  private final Table table;

  public Callers(Table table) {
    this.table = table;
  }

  /**
   * @throws Refusal of kind NOT_SIGNED_IN where there is no such user (any more) or no membership
   */
  public Caller of(TokenClaims claims) {
    UserProfile profile =
        table
            .find(UserProfile.class, HouseholdKeys.profile(claims.userId()))
            .map(Stored::value)
            .orElseThrow(
                () -> Refusal.of(Refusal.Kind.NOT_SIGNED_IN, "There is no such account any more."));
    Member member =
        table
            .find(
                Member.class,
                HouseholdKeys.membership(claims.userId(), profile.activeHouseholdId()))
            .map(Stored::value)
            .orElseThrow(
                () ->
                    Refusal.of(
                        Refusal.Kind.NOT_SIGNED_IN, "Sign in again: the household is gone."));
    return new Caller(
        claims.userId(),
        member.householdId(),
        member.role(),
        claims.groups(),
        Instant.ofEpochSecond(claims.expiresAtEpochSecond()));
  }
}
