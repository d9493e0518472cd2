package io.yotosmartstream.parity;

import io.yotosmartstream.cdk.Repository;
import java.nio.file.Path;

/** The files of this checkout. */
final class Checkout {
  static final Path ROOT = Repository.around(Path.of("")).root();

  private Checkout() {}

  static Differences differences() {
    return new Differences(Texts.yaml(ROOT.resolve("cdk/differences.yaml")));
  }
}
