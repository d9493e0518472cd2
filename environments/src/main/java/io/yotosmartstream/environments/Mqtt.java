package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Choice;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Matches;
import org.jspecify.annotations.Nullable;

/** The broker that the players talk to. */
public record Mqtt(
    @About(
            "Whose broker: Yoto's (each account is signed in with its own tokens) or one of this platform.")
        @Default("yoto-cloud")
        Scheme scheme,
    @About("Address of the broker; required with the scheme platform, otherwise Yoto's.")
        @Matches(value = BROKER, says = BROKER_SAYS)
        @Nullable String brokerUrl,
    @About("A second broker that gets a copy of every event.")
        @Matches(value = BROKER, says = BROKER_SAYS)
        @Nullable String mirrorUrl) {
  static final String BROKER = "(wss|ssl)://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[^\\s]*)?";
  static final String BROKER_SAYS = "an address with wss:// or ssl://";

  /** Whose broker, and so how to sign in to it. */
  public enum Scheme implements Choice {
    YOTO_CLOUD,
    PLATFORM
  }
}
