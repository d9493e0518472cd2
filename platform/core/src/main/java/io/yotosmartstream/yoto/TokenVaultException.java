package io.yotosmartstream.yoto;

/** The vault could not answer. */
public final class TokenVaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TokenVaultException(String message, Throwable cause) {
    super(message, cause);
  }
}
