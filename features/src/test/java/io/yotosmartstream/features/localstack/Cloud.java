package io.yotosmartstream.features.localstack;

import io.yotosmartstream.emulators.EmulatorOptions;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.emulators.LocalStackHere;
import io.yotosmartstream.emulators.OwnEmulator;
import io.yotosmartstream.stack.Aws;
import io.yotosmartstream.stack.RunningFunctions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The LocalStack of this world: what {@code AWS_ENDPOINT_URL} names; else a container on this
 * machine's network, from where functions reach what listens on 127.0.0.1; else a process.
 */
final class Cloud implements AutoCloseable {
  private final LocalStackHere here;
  private final Path functions;

  private Cloud(LocalStackHere here, Path functions) {
    this.here = here;
    this.functions = functions;
  }

  /**
   * @param folder of what it writes
   */
  static Cloud in(Path folder) {
    Path functions = folder.resolve("functions");
    return new Cloud(
        Emulators.localStackHere(
            EmulatorOptions.defaults()
                .logTo(folder.resolve("localstack.log"))
                .with("PROCESS_LAMBDA_LOGS", functions.toString())),
        functions);
  }

  /** With the way that it runs. */
  String name() {
    return here.how();
  }

  URI endpoint() {
    return here.emulator().endpoint();
  }

  /** Ends it and starts it empty, at the same address. */
  void restart() {
    ours("restarted").restart();
  }

  /** Ends every function in the middle of what it does. */
  void killFunctions() {
    ours("rid of its functions").killFunctions();
  }

  private OwnEmulator ours(String what) {
    return here.own()
        .orElseThrow(
            () -> new TestAbortedException("What somebody else runs is not " + what + " here"));
  }

  /** All that functions have printed so far. */
  String functionLogs(Aws aws) {
    return here.own().isPresent() ? files() : new RunningFunctions(aws).logs();
  }

  private String files() {
    if (!Files.isDirectory(functions)) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(functions)) {
      for (Path file : files.toList()) {
        // Somebody may be writing, and be in the middle of a letter.
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  /** How it ended though nobody closed it; empty while it runs, and where nobody can tell. */
  Optional<String> ending() {
    return here.own().flatMap(OwnEmulator::ending);
  }

  /** MiB, of it and its functions; empty where nobody can tell. */
  OptionalLong memory() {
    return here.own().map(OwnEmulator::memory).orElseGet(OptionalLong::empty);
  }

  @Override
  public void close() {
    here.own().ifPresent(OwnEmulator::close);
  }
}
