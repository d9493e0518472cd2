package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.Choice;

/** Where the functions run. */
public enum ApiRuntime implements Choice {
  LAMBDA,
  CONTAINER
}
