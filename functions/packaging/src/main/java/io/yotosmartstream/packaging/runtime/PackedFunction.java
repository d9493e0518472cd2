package io.yotosmartstream.packaging.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The unpacked artefact, started by its {@code bootstrap} as Lambda's custom runtime does. */
public final class PackedFunction implements AutoCloseable {
  private static final long START_SECONDS = 60;

  private final RuntimeApi api = new RuntimeApi("packed");
  private final Process process;

  /**
   * Starts it and waits until it asks for work.
   *
   * @param root where it is unpacked
   * @param environment added to what Lambda gives
   * @param log gets every line it writes
   * @throws FunctionError what it says where it cannot start
   */
  public PackedFunction(Path root, Map<String, String> environment, Consumer<String> log) {
    ProcessBuilder builder =
        new ProcessBuilder(root.resolve("bootstrap").toString()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API", api.address(),
                "LAMBDA_TASK_ROOT", root.toString(),
                "_HANDLER", "packed",
                "AWS_LAMBDA_FUNCTION_NAME", "packed",
                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                "AWS_REGION", "eu-west-1",
                "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                "TZ", "UTC"));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      api.close();
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("log-packed").start(() -> follow(log));
    process.onExit().thenAccept(end -> api.gone("It ended with code " + end.exitValue()));
    awaitStart();
  }

  private void awaitStart() {
    try {
      var unused = api.initialised().orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof FunctionError error ? error : e;
    }
  }

  private void follow(Consumer<String> log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.accept(line);
      }
    } catch (IOException e) {
      log.accept("It closed its output: " + e.getMessage());
    }
  }

  /**
   * @throws FunctionError what it said instead of an answer
   */
  public String invoke(String event) {
    try {
      byte[] answer = api.invoke(event.getBytes(StandardCharsets.UTF_8)).join();
      return new String(answer, StandardCharsets.UTF_8);
    } catch (CompletionException e) {
      throw e.getCause() instanceof FunctionError error ? error : e;
    }
  }

  /** Of the process that answers: {@code bootstrap} became it. */
  public double cpuSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
  }

  /**
   * Asks it to end, so that it does what it does at its end.
   *
   * @return its exit code
   * @throws IllegalStateException where it goes on
   */
  public int end(long seconds) throws InterruptedException {
    // By its handle: Process.destroy would close the output that it may still write to.
    var unused = process.toHandle().destroy();
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It did not end within " + seconds + " s");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    var unused = process.onExit().join();
    api.close();
  }
}
