package io.yotosmartstream.outcomes;

import java.util.List;

/** A request that is not carried out, and why. Its message is meant for the person who asked. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of refusal; hosts turn it into their own form, such as a status code. */
  public enum Kind {
    /** The request itself is wrong. */
    INVALID,
    /** Nobody, or nobody any more, is signed in. */
    NOT_SIGNED_IN,
    /** Signed in, but the role does not allow it. */
    NOT_ALLOWED,
    /** There is none, or it belongs to others: callers cannot tell which. */
    NOT_FOUND,
    /** It does not fit the state that things are in. */
    CONFLICT,
    /** Somebody changed it since it was read. */
    CHANGED_MEANWHILE,
    /** A quota is used up. */
    QUOTA,
    /** More tries than allowed; later ones may succeed. */
    TOO_MANY,
    /** A part that is needed does not answer. */
    UNAVAILABLE
  }

  /**
   * One wrong part of a request.
   *
   * @param pointer JSON pointer into the request, or the name of a parameter
   */
  public record Fault(String pointer, String detail) {}

  private final Kind kind;
  private final transient List<Fault> faults;
  private final int retryAfterSeconds;

  private Refusal(Kind kind, String detail, List<Fault> faults, int retryAfterSeconds) {
    super(detail);
    this.kind = kind;
    this.faults = faults;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public static Refusal of(Kind kind, String detail) {
    return new Refusal(kind, detail, List.of(), 0);
  }

  public static Refusal invalid(String pointer, String detail) {
    return new Refusal(Kind.INVALID, detail, List.of(new Fault(pointer, detail)), 0);
  }

  public static Refusal invalid(List<Fault> faults) {
    return new Refusal(
        Kind.INVALID, "The request is not as the contract says.", List.copyOf(faults), 0);
  }

  /**
   * @param what as in "There is no such audio."
   */
  public static Refusal notFound(String what) {
    return of(Kind.NOT_FOUND, "There is no such " + what + ".");
  }

  public static Refusal conflict(String detail) {
    return of(Kind.CONFLICT, detail);
  }

  public static Refusal changedMeanwhile() {
    return of(
        Kind.CHANGED_MEANWHILE, "Somebody changed it meanwhile. Read it again, then change it.");
  }

  public static Refusal tooMany(String detail, int retryAfterSeconds) {
    return new Refusal(Kind.TOO_MANY, detail, List.of(), retryAfterSeconds);
  }

  public Kind kind() {
    return kind;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Fault> faults() {
    return faults;
  }

  /** Seconds after which another try may succeed; 0 where that is not known. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
