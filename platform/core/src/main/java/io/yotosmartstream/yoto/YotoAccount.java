package io.yotosmartstream.yoto;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A linked Yoto account. Kept under {@code YOTO#ACCOUNTS / ACCOUNT#{accountId}}; the tokens are in
 * the vault.
 *
 * @param yotoUser the {@code sub} of the access token, by which a second link of the same account
 *     is told
 * @param label the account's e-mail address where Yoto tells it
 * @param lastRefreshedAt when the refresh token was last used with success
 */
public record YotoAccount(
    String accountId,
    String householdId,
    String yotoUser,
    @Nullable String label,
    Health health,
    Instant linkedAt,
    @Nullable Instant lastRefreshedAt) {

  /** Whether the link works. */
  public enum Health {
    HEALTHY,
    /** Yoto does not accept the refresh token any more: a person must consent again. */
    NEEDS_CONSENT
  }

  public YotoAccount refreshed(Instant now) {
    return new YotoAccount(accountId, householdId, yotoUser, label, Health.HEALTHY, linkedAt, now);
  }

  public YotoAccount needingConsent() {
    return new YotoAccount(
        accountId, householdId, yotoUser, label, Health.NEEDS_CONSENT, linkedAt, lastRefreshedAt);
  }
}
