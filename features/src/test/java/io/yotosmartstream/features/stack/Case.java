package io.yotosmartstream.features.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.yotosmartstream.stack.Aws;

/**
 * A role and something that it may do or may not.
 *
 * @param may whether its template says so
 */
record Case(Role role, Probe probe, boolean may) {

  /** By the role's list. */
  static Case listed(Role role, Probe probe) {
    return new Case(role, probe, role.may(probe));
  }

  /** Whatever the role's list says. */
  static Case never(Role role, Probe probe) {
    return new Case(role, probe, false);
  }

  /** Aborts, and says why, where MiniStack cannot tell. */
  void check(Aws asRole) {
    Unasked.absent(probe).ifPresent(this::cannotTell);
    if (may && !probe.harmless()) {
      cannotTell("it is in its list, and would change the stack");
    }
    Answer answer = Answer.to(probe, asRole);
    Unasked.refused(role, probe).ifPresent(reason -> stillSo(reason, answer, Answer.Refused.class));
    if (may) {
      assertThat(answer).as(toString()).isInstanceOf(Answer.Heard.class);
    } else {
      Unasked.allowed(role, probe).ifPresent(reason -> stillSo(reason, answer, Answer.Heard.class));
      assertThat(answer)
          .as(toString())
          .isInstanceOfSatisfying(
              Answer.Refused.class, refused -> assertThat(refused.why()).contains(reason()));
    }
  }

  private void stillSo(String reason, Answer answer, Class<? extends Answer> gap) {
    assertThat(answer)
        .as("%s: MiniStack can tell now, so this is no gap any more: %s", this, reason)
        .isInstanceOf(gap);
    cannotTell(reason);
  }

  private void cannotTell(String reason) {
    abort(this + ": " + reason);
  }

  /** What MiniStack says to a role that it knows and that may not. */
  private String reason() {
    return "assumed-role/" + role.name() + "/";
  }

  @Override
  public String toString() {
    return role + (may ? " may " : " may not ") + probe;
  }
}
