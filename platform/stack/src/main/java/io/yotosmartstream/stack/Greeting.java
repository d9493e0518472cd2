package io.yotosmartstream.stack;

import io.yotosmartstream.launcher.LocalWorld;
import java.time.Duration;

/** What a person is told once the stack is up. */
final class Greeting {
  private Greeting() {}

  static String of(LaptopStack stack, boolean demo, Duration took) {
    return """
    The stack of %s is up (%.0f s).

      Page       %s
      Sign in    %s
      Outbox     %s   (mails land here)
      Simulator  %s   (two players to try things on)
      AWS        %s   (region %s, keys test and test; IAM is enforced for roles)

    %s
    make stack-down ends it and leaves nothing.
    """
        .formatted(
            stack.deployable().environment(),
            took.toMillis() / 1e3,
            stack.page(),
            demo
                ? LocalWorld.DEMO_EMAIL + " / " + LocalWorld.DEMO_PASSWORD
                : "sign up; the code is in the outbox",
            stack.outbox(),
            stack.simulator(),
            stack.endpoint(),
            stack.aws().region().id(),
            stack.closing());
  }
}
