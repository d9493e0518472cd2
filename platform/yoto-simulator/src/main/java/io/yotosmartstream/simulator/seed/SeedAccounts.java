package io.yotosmartstream.simulator.seed;

import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.oauth.Accounts;
import io.yotosmartstream.simulator.store.Documents;
import java.util.List;

/** The two families. */
public final class SeedAccounts {

  /** Has two players and some cards. */
  public static final Account FAMILY =
      new Account(
          "family@example.com", "auth0|65f0a1b2c3d4e5f601234567", "fam-5f2a9c", "The Family");

  /** Has no player. */
  public static final Account NEIGHBOUR =
      new Account(
          "neighbour@example.com", "auth0|65f0a1b2c3d4e5f607654321", "fam-81d3e0", "The Neighbour");

  private SeedAccounts() {}

  public static Accounts accounts(Documents documents) {
    return new Accounts(List.of(FAMILY, NEIGHBOUR), documents);
  }
}
