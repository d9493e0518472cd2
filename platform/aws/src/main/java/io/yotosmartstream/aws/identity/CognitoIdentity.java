package io.yotosmartstream.aws.identity;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.identity.IdentityProvider;
import java.time.InstantSource;
import java.util.Map;

/** Makes what keeps accounts in the user pool {@code USER_POOL_ID}. */
public final class CognitoIdentity {
  private CognitoIdentity() {}

  /**
   * Needs {@code USER_POOL_ID} and {@code USER_POOL_CLIENT_ID} on first use only: the pool names
   * its trigger, which so cannot name the pool, and players have no accounts.
   *
   * @param settings the environment variables of the process
   */
  public static IdentityProvider in(
      AwsClients clients, Map<String, String> settings, InstantSource clock) {
    Map<String, String> kept = Map.copyOf(settings);
    return new CognitoProvider(() -> CognitoPool.in(clients, kept), clock);
  }

  /**
   * What an administrator does with accounts beside it.
   *
   * @throws IllegalStateException where {@code USER_POOL_ID} or {@code USER_POOL_CLIENT_ID} is
   *     missing or wrong
   */
  public static CognitoUsers users(AwsClients clients, Map<String, String> settings) {
    return new CognitoUsers(CognitoPool.in(clients, settings));
  }
}
