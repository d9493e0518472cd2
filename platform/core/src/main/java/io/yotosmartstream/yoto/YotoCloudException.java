package io.yotosmartstream.yoto;

/** The Yoto cloud said no, or nothing. Its message carries no token. */
public final class YotoCloudException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Kind {
    /** The access token is not good (any more): refresh once and try again. */
    UNAUTHORIZED,
    /** The grant is spent or revoked: a person must consent again. */
    INVALID_GRANT,
    /** The token lacks a scope: a refresh does not help, a new consent does. */
    FORBIDDEN,
    /** Yoto refuses what was sent; the message says why. */
    REJECTED,
    /** Too many calls. */
    TOO_MANY,
    /** No answer, or a fault of the cloud: try again later. */
    UNAVAILABLE
  }

  private final Kind kind;

  public YotoCloudException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public YotoCloudException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
