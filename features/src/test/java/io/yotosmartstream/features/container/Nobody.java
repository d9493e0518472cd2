package io.yotosmartstream.features.container;

import io.yotosmartstream.features.container.Shell.Result;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user of an image, where this machine lets us be it.
 *
 * @param prefix of a command that this user is to run; empty where it is run by who we are
 */
record Nobody(List<String> prefix) {

  /**
   * @param user as an image spells it
   * @param needed files that it must be able to read
   */
  static Nobody of(String user, List<Path> needed) {
    String[] ids = user.split(":", -1);
    List<String> prefix =
        List.of("setpriv", "--reuid=" + ids[0], "--regid=" + ids[1], "--clear-groups");
    return needed.stream().allMatch(file -> reads(prefix, file))
        ? new Nobody(prefix)
        : new Nobody(List.of());
  }

  /** Only root can become somebody else, and the way to the checkout may be closed to others. */
  private static boolean reads(List<String> prefix, Path file) {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(List.of("test", "-r", file.toString()));
    try {
      Result result = Shell.tryTo(words.toArray(String[]::new));
      return result.code() == 0;
    } catch (UncheckedIOException e) {
      return false; // no such program
    }
  }

  boolean isOther() {
    return !prefix.isEmpty();
  }
}
