package io.yotosmartstream.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.SelinuxContext;
import org.testcontainers.utility.DockerImageName;

/**
 * LocalStack in a container on the network of this machine. Its functions are processes of that
 * container: in containers of their own, all on that one network, they would take each other's
 * ports, as LocalStack has each listen on the same.
 */
final class HostLocalStack implements OwnEmulator {
  private final URI endpoint;
  private final GenericContainer<?> container;

  private HostLocalStack(URI endpoint, GenericContainer<?> container) {
    this.endpoint = endpoint;
    this.container = container;
  }

  static HostLocalStack start(EmulatorOptions options) {
    try {
      int port = options.port() == 0 ? FreePort.any() : options.port();
      HostLocalStack made = of(port, Installation.runtimeClient(), options);
      made.container.start();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start LocalStack in a container", e);
    }
  }

  /** Not started yet. */
  static HostLocalStack of(int port, Path runtimeClient, EmulatorOptions options)
      throws IOException {
    URI endpoint = URI.create("http://127.0.0.1:" + port);
    HostLocalStackFiles files = HostLocalStackFiles.of(runtimeClient, options);
    @SuppressWarnings("resource") // Closed with the emulator; Testcontainers removes what is left.
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(ContainerLocalStack.IMAGE))
            .withNetworkMode("host")
            .withEnv(files.environment(Integer.toString(port)))
            .withEnv(options.environment())
            .waitingFor(new AnswersOnHost(endpoint.resolve(EmulatorKind.LOCALSTACK.readyPath())));
    files
        .binds()
        .forEach(
            (path, mode) -> container.addFileSystemBind(path, path, mode, SelinuxContext.SHARED));
    if (options.log().isPresent()) {
      container.withLogConsumer(new LogOfContainer(options.log().get()));
    }
    return new HostLocalStack(endpoint, container);
  }

  GenericContainer<?> container() {
    return container;
  }

  @Override
  public String name() {
    return "localstack 4.14.0 in a container on this machine's network";
  }

  @Override
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public Map<String, String> settings() {
    return Settings.of(endpoint);
  }

  @Override
  public void restart() {
    container.stop();
    container.start();
  }

  @Override
  public void killFunctions() {
    String[] command = FunctionProcesses.killCommand("/proc", "kill -9").toArray(String[]::new);
    try {
      ExecResult result = container.execInContainer(command);
      if (result.getExitCode() != 0) {
        throw new EmulatorException(
            "Functions were not killed (%s): %s"
                .formatted(Arrays.toString(command), result.getStderr()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmulatorException("Killing functions was interrupted", e);
    }
  }

  @Override
  public Optional<String> ending() {
    return container.isRunning() ? Optional.empty() : Optional.of(name() + " ended by itself");
  }

  @Override
  public OptionalLong memory() {
    return OptionalLong.empty();
  }

  @Override
  public void close() {
    container.stop();
  }
}
