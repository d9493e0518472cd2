package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.Choice;

/** Whether signing in asks for a second factor. */
public enum Mfa implements Choice {
  OFF,
  OPTIONAL,
  REQUIRED
}
