package io.yotosmartstream.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A process that says READY once it is, and can be ended before that too. */
public final class RunningProgram implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String READY = "READY ";
  private static final int LAST_LINES = 40;

  private final String name;
  private final Process process;
  private final Deque<String> last = new ArrayDeque<>();
  private final CompletableFuture<String> ready = new CompletableFuture<>();

  private RunningProgram(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /**
   * Starts a command and waits for its line {@code READY {urls}}.
   *
   * @param environment added to this process's own
   * @param log gets every other line, with the name in front
   * @throws IllegalStateException with its last lines where it ends or is silent until the patience
   *     is over
   */
  public static RunningProgram start(
      String name,
      List<String> command,
      Path folder,
      Map<String, String> environment,
      Duration patience,
      Consumer<String> log) {
    RunningProgram program = launch(name, command, folder, environment, log);
    program.awaitReady(patience);
    return program;
  }

  /** As {@link #start}, but the environment is all that it gets. */
  public static RunningProgram startAlone(
      String name,
      List<String> command,
      Path folder,
      Map<String, String> environment,
      Duration patience,
      Consumer<String> log) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    RunningProgram program = launch(name, builder, log);
    program.awaitReady(patience);
    return program;
  }

  /** As {@link #start}, but does not wait. */
  static RunningProgram launch(
      String name,
      List<String> command,
      Path folder,
      Map<String, String> environment,
      Consumer<String> log) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    return launch(name, builder, log);
  }

  private static RunningProgram launch(String name, ProcessBuilder builder, Consumer<String> log) {
    builder.redirectErrorStream(true);
    try {
      RunningProgram program = new RunningProgram(name, builder.start());
      Thread.ofVirtual().name("log-" + name).start(() -> program.follow(log));
      return program;
    } catch (IOException e) {
      throw new IllegalStateException(name + " could not be started", e);
    }
  }

  private void follow(Consumer<String> log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(READY)) {
          ready.complete(line.substring(READY.length()));
          continue;
        }
        synchronized (last) {
          last.addLast(line);
          if (last.size() > LAST_LINES) {
            last.removeFirst();
          }
        }
        log.accept(String.format("%-12s | %s", name, line));
      }
    } catch (IOException e) {
      log.accept(name + " closed its output: " + e.getMessage());
    }
    ready.completeExceptionally(new IllegalStateException("it ended"));
  }

  /** Where it is not ready in time, it is ended. */
  void awaitReady(Duration patience) {
    try {
      var unused = ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      String why =
          e instanceof TimeoutException
              ? " was not ready in " + patience.toSeconds() + " s"
              : " ended";
      synchronized (last) {
        throw new IllegalStateException(name + why + ":\n" + String.join("\n", last), e);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + name + " starts", e);
    }
  }

  public String name() {
    return name;
  }

  /**
   * @throws IllegalArgumentException where it announced no such address
   */
  public String url(String which) {
    Map<String, String> urls = JSON.readValue(ready.getNow("{}"), new TypeReference<>() {});
    String url = urls.get(which);
    if (url == null) {
      throw new IllegalArgumentException(
          name + " has no address " + which + ", only " + urls.keySet());
    }
    return url;
  }

  public Process process() {
    return process;
  }

  /** Ends it at once, as a kill or a power cut would. */
  public void kill() {
    process.destroyForcibly();
    var unused = process.onExit().join();
  }

  /** Asks it to end, and insists after ten seconds. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }
}
