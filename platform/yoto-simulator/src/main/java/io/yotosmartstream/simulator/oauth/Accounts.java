package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.http.ApiError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The families that can sign in. */
public final class Accounts {

  private final List<Account> all;

  public Accounts(List<Account> all) {
    this.all = List.copyOf(all);
  }

  public List<Account> all() {
    return all;
  }

  public Optional<Account> byEmail(String email) {
    return all.stream().filter(a -> a.email().equalsIgnoreCase(email)).findFirst();
  }

  public Optional<Account> bySub(String sub) {
    return all.stream().filter(a -> a.sub().equals(sub)).findFirst();
  }

  /** The account a person named, or a message that lists them all. */
  public Account require(String email) {
    return byEmail(email)
        .orElseThrow(
            () ->
                ApiError.badRequest(
                    "\"account\" must be one of: "
                        + all.stream().map(Account::email).collect(Collectors.joining(", "))));
  }
}
