package io.yotosmartstream.migration;

import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.outcomes.Refusal;
import java.util.Set;

/** Finds whose household it is that everything goes to. */
final class Owners {
  private final IdentityProvider identity;
  private final Callers callers;

  Owners(IdentityProvider identity, Table table) {
    this.identity = identity;
    this.callers = new Callers(table);
  }

  /**
   * @throws ImpossibleMigrationException that says what the person has to do first
   */
  Caller find(String email, String environment) {
    IdentityProvider.User user =
        identity
            .findByEmail(email)
            .orElseThrow(
                () ->
                    wrong(email, "has not signed up in " + environment + ": sign up on its page"));
    if (!user.confirmed()) {
      throw wrong(email, "has not confirmed the address yet: enter the code from the mail");
    }
    Caller caller;
    try {
      caller = callers.of(new TokenClaims(user.userId(), Set.of(), 0));
    } catch (Refusal e) {
      throw wrong(email, "has never signed in, so there is no household yet: sign in once");
    }
    if (caller.role() != Role.OWNER) {
      throw wrong(
          email,
          "acts in a household that belongs to others: choose one's own on the page, or name its"
              + " owner");
    }
    return caller;
  }

  private static ImpossibleMigrationException wrong(String email, String why) {
    return new ImpossibleMigrationException("OWNER=" + email + " " + why + ", then say this again");
  }
}
