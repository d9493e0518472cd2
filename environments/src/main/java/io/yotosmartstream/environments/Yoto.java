package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Matches;

/** The Yoto cloud. */
public record Yoto(
    @About(
            "Client id of your application at Yoto; while it is empty nobody can link a Yoto account.")
        @Default("\"\"")
        @Matches(value = "[A-Za-z0-9_-]{0,128}", says = "the client id that Yoto shows, or \"\"")
        String clientId,
    @About(
            "Whether the application is registered there as confidential and so has a secret, kept in Secrets Manager.")
        @Default("false")
        boolean confidential) {
  /** Whether members can link their Yoto accounts. */
  public boolean linkable() {
    return !clientId.isEmpty();
  }
}
