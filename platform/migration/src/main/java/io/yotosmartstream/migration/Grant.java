package io.yotosmartstream.migration;

import io.yotosmartstream.functions.api.Secrets;
import io.yotosmartstream.ids.DerivedIds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token of the old system. Printing it shows no token.
 *
 * @param label where it was found
 * @param yotoUser whose it is, where an access token beside it tells
 * @param writtenAt when it was written, as far as that is known
 */
record Grant(String label, @Nullable String yotoUser, String token, Instant writtenAt) {

  /** Of the account here that it becomes, unless that Yoto account is linked already. */
  String accountId() {
    return DerivedIds.of(Instant.EPOCH, "yoto-grant/" + Secrets.hash(token));
  }

  Grant of(String user) {
    return new Grant(label, user, token, writtenAt);
  }

  @Override
  public String toString() {
    return label;
  }
}
