package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Choice;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Matches;
import org.jspecify.annotations.Nullable;

/** Mail to members: codes and invitations. */
public record Mail(
    @About(
            "cognito: nothing to set up, at most 50 a day; ses: your own address, once SES lets you out of its sandbox.")
        @Default("cognito")
        Sender sender,
    @About("The address that mail comes from; required with the sender ses.")
        @Matches(value = Notifications.EMAIL, says = Notifications.EMAIL_SAYS)
        @Nullable String from) {
  /** Who sends. */
  public enum Sender implements Choice {
    COGNITO,
    SES
  }
}
