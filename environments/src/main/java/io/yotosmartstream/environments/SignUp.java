package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Choice;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Matches;
import org.jspecify.annotations.Nullable;

/** Who may sign up. */
public record SignUp(
    @About(
            "open: whoever has an e-mail address; invitation: the first owner and whom members invite.")
        @Default("open")
        Mode mode,
    @About(
            "E-mail address that may sign up without an invitation; required with the mode invitation.")
        @Matches(value = Notifications.EMAIL, says = Notifications.EMAIL_SAYS)
        @Nullable String firstOwner) {
  /** Who may sign up. */
  public enum Mode implements Choice {
    OPEN,
    INVITATION
  }
}
