package io.yotosmartstream.mqtt.broker;

/** The broker did not do it. Its message is a sentence for the log, without a token. */
public final class BrokerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean refusedToken;

  /**
   * @param refusedToken the broker does not accept the access token, so it helps to get another one
   */
  public BrokerException(String message, boolean refusedToken, Throwable cause) {
    super(message, cause);
    this.refusedToken = refusedToken;
  }

  public boolean refusedToken() {
    return refusedToken;
  }
}
