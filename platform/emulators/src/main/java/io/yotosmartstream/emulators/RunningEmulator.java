package io.yotosmartstream.emulators;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * An emulator that runs as a process of this machine, on 127.0.0.1. It keeps what it is told in
 * memory: stopped and started again, it is empty. It ends with this JVM, with all that it started.
 */
public final class RunningEmulator implements OwnEmulator {
  private static final int LINES_OF_LOG = 25;

  private final EmulatorKind kind;
  private final URI endpoint;
  private final Path run;
  private final Path log;
  private final Launch launch;
  private final Thread atExit = new Thread(this::closeNow, "stop-emulator");
  private Process process;
  private Duration readyAfter;

  private RunningEmulator(EmulatorKind kind, Path installed, EmulatorOptions options)
      throws IOException {
    this.kind = kind;
    int port = options.port() == 0 ? FreePort.any() : options.port();
    this.endpoint = URI.create("http://127.0.0.1:" + port);
    this.run = Files.createTempDirectory("yoto-" + kind.program() + "-").toRealPath();
    this.log = options.log().orElse(run.resolve(kind.program() + ".log")).toAbsolutePath();
    Files.createDirectories(log.getParent());
    this.launch = Launches.of(kind, installed, run, endpoint, options);
    Runtime.getRuntime().addShutdownHook(atExit);
    this.process = spawn();
    this.readyAfter = awaitReady();
  }

  static RunningEmulator start(EmulatorKind kind, Path installed, EmulatorOptions options) {
    try {
      return new RunningEmulator(kind, installed, options);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + kind.program(), e);
    }
  }

  @Override
  public String name() {
    return kind.program() + " " + kind.version();
  }

  @Override
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public Map<String, String> settings() {
    return Settings.of(endpoint);
  }

  /** What it printed. */
  public Path log() {
    return log;
  }

  /** From its last start until it took requests. */
  public Duration readyAfter() {
    return readyAfter;
  }

  /** Resident memory of it and of all that it started, in MiB; 0 while it does not run. */
  public long memoryMiB() {
    return ResidentMemory.of(processes());
  }

  /** It and all that it started and still runs; the first is the emulator itself. */
  List<ProcessHandle> processes() {
    return ProcessTree.of(process.toHandle());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes when the process that runs now ends. */
  public CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /**
   * Asks it to end and waits until nothing of it is left; after {@link EmulatorKind#patience()} it
   * is killed.
   */
  public void stop() {
    ProcessTree.stop(process.toHandle(), kind.patience());
  }

  /** Kills it and all that it started, at once. */
  public void kill() {
    ProcessTree.kill(process.toHandle());
  }

  @Override
  public void restart() {
    stop();
    try {
      process = spawn();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name() + " again", e);
    }
    readyAfter = awaitReady();
  }

  @Override
  public void killFunctions() {
    FunctionProcesses.kill(process.toHandle());
  }

  @Override
  public Optional<String> ending() {
    return process.isAlive()
        ? Optional.empty()
        : Optional.of(
            "%s %s; last words of its log %s: %s"
                .formatted(
                    name(),
                    ProcessLife.ending(process.exitValue()),
                    log,
                    LogFile.lastLines(log, 1).strip()));
  }

  @Override
  public OptionalLong memory() {
    return OptionalLong.of(memoryMiB());
  }

  /** Stops it and removes its files, but for a log that was asked for. */
  @Override
  public void close() {
    closeNow();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM ends already.
    }
  }

  /** At the end of the JVM two may come at once: its owner, and the hook. */
  private synchronized void closeNow() {
    stop();
    try {
      Folders.delete(run);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + run, e);
    }
  }

  private Process spawn() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(launch.command())
            .directory(launch.folder().toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().clear();
    builder.environment().putAll(launch.environment());
    return builder.start();
  }

  private Duration awaitReady() {
    try {
      return Readiness.await(process, launch.ready());
    } catch (EmulatorException e) {
      String printed = LogFile.lastLines(log, LINES_OF_LOG);
      close();
      throw new EmulatorException(name() + " did not start: " + e.getMessage() + "\n" + printed, e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new EmulatorException(name() + " was not waited for", e);
    }
  }
}
