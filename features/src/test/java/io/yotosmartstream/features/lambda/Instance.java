package io.yotosmartstream.features.lambda;

import io.yotosmartstream.packaging.runtime.FunctionError;
import io.yotosmartstream.packaging.runtime.RuntimeApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One process of a function, under AWS's runtime interface client. It finds the variables that it
 * is given and those that Lambda sets, and nothing of this process's own.
 */
public final class Instance implements AutoCloseable {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String HANDLER =
      "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";
  private static final long START_SECONDS = 60;
  private static final List<String> QUICK =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          "--enable-native-access=ALL-UNNAMED");

  private final RuntimeApi api;
  private final Process process;

  Instance(
      String function,
      String definition,
      Artefact artefact,
      Map<String, String> environment,
      Consumer<String> log) {
    this(function, artefact, answering(definition, environment), log, QUICK);
  }

  /**
   * @param properties of the JVM, beside the flags that start it quickly
   * @param variables all that the function's configuration gives
   */
  public static Instance configured(
      String function,
      Artefact artefact,
      Map<String, String> properties,
      Map<String, String> variables,
      Consumer<String> log) {
    List<String> flags = new ArrayList<>(QUICK);
    properties.forEach((name, value) -> flags.add("-D" + name + "=" + value));
    return new Instance(function, artefact, variables, log, flags);
  }

  private Instance(
      String function,
      Artefact artefact,
      Map<String, String> variables,
      Consumer<String> log,
      List<String> flags) {
    api = new RuntimeApi(function);
    process = start(function, artefact, variables, flags);
    Thread.ofVirtual().name("log-" + function).start(() -> follow(function, log));
    process
        .onExit()
        .thenAccept(ended -> api.gone(function + " ended with code " + ended.exitValue()));
    var unused = api.initialised().orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
  }

  private Process start(
      String function, Artefact artefact, Map<String, String> variables, List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of(artefact.flagOfLibrary(), "-cp", artefact.classPath(), CLIENT, HANDLER));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(artefact.taskRoot().toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.environment().putAll(ofLambda(function, artefact));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> answering(String definition, Map<String, String> environment) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("MAIN_CLASS", "io.yotosmartstream.lambda.LambdaApplication");
    variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", definition);
    return variables;
  }

  private Map<String, String> ofLambda(String function, Artefact artefact) {
    return Map.of(
        "PATH",
        "/usr/local/bin:/usr/bin:/bin",
        "LANG",
        "en_US.UTF-8",
        "AWS_LAMBDA_RUNTIME_API",
        api.address(),
        "LAMBDA_TASK_ROOT",
        artefact.taskRoot().toString(),
        "_HANDLER",
        HANDLER,
        "AWS_LAMBDA_FUNCTION_NAME",
        function,
        "AWS_LAMBDA_FUNCTION_VERSION",
        "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        "1024",
        "AWS_REGION",
        "eu-west-1",
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        "on-demand");
  }

  private void follow(String function, Consumer<String> log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.accept(String.format("%-12s | %s", function, line));
      }
    } catch (IOException e) {
      log.accept(function + " closed its output");
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  /**
   * @throws FunctionError what it said instead of an answer
   */
  public byte[] invoke(byte[] event) {
    try {
      return api.invoke(event).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof FunctionError error ? error : e;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    var unused = process.onExit().join();
    api.close();
  }
}
