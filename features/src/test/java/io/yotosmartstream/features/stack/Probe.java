package io.yotosmartstream.features.stack;

import io.yotosmartstream.stack.Aws;
import java.util.Set;

/**
 * A call by which one sees whether a role may do something.
 *
 * @param what it does, as in "may …"
 * @param action as policies call it
 * @param resource ARN that AWS asks the policies for
 * @param misses codes of the errors that it ends with where it was allowed: what it is for is not
 *     there, so that it changes nothing
 * @param harmless whether it may be allowed to really happen
 */
record Probe(
    String what, String action, String resource, Set<String> misses, boolean harmless, Call call) {

  /** Throws what the service answers. */
  interface Call {
    void by(Aws caller);
  }

  /** One that changes nothing. */
  static Probe of(String what, String action, String resource, Call call) {
    return new Probe(what, action, resource, Set.of(), true, call);
  }

  /** One that would change what it is for. */
  static Probe harmful(String what, String action, String resource, Call call) {
    return new Probe(what, action, resource, Set.of(), false, call);
  }

  Probe missing(String... codes) {
    return new Probe(what, action, resource, Set.of(codes), harmless, call);
  }

  @Override
  public String toString() {
    return what + " (" + action + ")";
  }
}
