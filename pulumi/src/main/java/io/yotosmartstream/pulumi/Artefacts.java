package io.yotosmartstream.pulumi;

import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import io.yotosmartstream.blueprint.LambdaFunction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that functions run from.
 *
 * @param root of the repository
 */
record Artefacts(Path root) {
  /** The provider's list of runtimes ends before it. */
  private static final String UNKNOWN_RUNTIME = "java25";

  /**
   * @throws IllegalStateException where the file has not been built, or nothing could run it
   */
  Archive code(LambdaFunction function) {
    if (function.runtime().equals(UNKNOWN_RUNTIME)) {
      throw new IllegalStateException(
          function.name()
              + " asks for the runtime java25, which com.pulumi:aws 6.x does not know: set"
              + " lambda.startUp to aot or plain, or deploy with another engine");
    }
    Path file = root.resolve(function.artefact().path());
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          "%s needs %s, which has not been built: run make %s"
              .formatted(
                  function.name(), function.artefact().path(), function.artefact().target()));
    }
    return new FileArchive(file.toString());
  }
}
