package io.yotosmartstream.mqtt.accounts;

import io.yotosmartstream.yoto.YotoTokens;

/** Gives the access token for a connection. */
@FunctionalInterface
public interface AccountTokens {

  /**
   * @param renew the broker has refused the last one, so that must not be given again
   * @throws io.yotosmartstream.yoto.YotoCloudException of kind INVALID_GRANT where a person must
   *     consent again
   */
  YotoTokens forConnection(String accountId, boolean renew);
}
