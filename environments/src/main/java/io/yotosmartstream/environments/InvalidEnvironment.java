package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.InvalidFile;
import io.yotosmartstream.environments.declaration.Problem;
import java.util.List;

/** An environment that cannot be used: everything that is wrong with it, one line each. */
public final class InvalidEnvironment extends InvalidFile {
  private static final long serialVersionUID = 1;

  public InvalidEnvironment(List<Problem> problems) {
    super(problems);
  }
}
