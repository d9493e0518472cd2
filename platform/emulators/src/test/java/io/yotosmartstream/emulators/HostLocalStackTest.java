package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the container is made; none is started. */
class HostLocalStackTest {
  @TempDir Path here;
  private Path logs;
  private HostLocalStack made;

  @BeforeEach
  void make() throws IOException {
    logs = here.resolve("functions");
    EmulatorOptions options =
        EmulatorOptions.defaults()
            .logTo(here.resolve("localstack.log"))
            .with("PROCESS_LAMBDA_LOGS", logs.toString())
            .with("DEBUG", "1");
    made = HostLocalStack.of(4577, here.resolve("runtime-client"), options);
  }

  @Test
  void standsOnTheNetworkOfThisMachineAndListensToItAlone() {
    assertThat(made.container().getNetworkMode()).isEqualTo("host");
    assertThat(made.container().getExposedPorts()).isEmpty();
    assertThat(made.container().getEnvMap())
        .containsEntry("GATEWAY_LISTEN", "127.0.0.1:4577")
        .containsEntry("GATEWAY_SERVER", "hypercorn")
        .containsEntry("DNS_ADDRESS", "0")
        .containsEntry("LOCALSTACK_HOST", "localhost:4577");
    assertThat(made.endpoint()).isEqualTo(URI.create("http://127.0.0.1:4577"));
    assertThat(made.settings()).containsEntry("AWS_ENDPOINT_URL", "http://127.0.0.1:4577");
  }

  @Test
  void runsFunctionsAsItsOwnProcesses() {
    Map<String, String> told = made.container().getEnvMap();
    Map<String, AccessMode> binds =
        made.container().getBinds().stream()
            .collect(Collectors.toMap(HostLocalStackTest::path, Bind::getAccessMode));

    assertThat(told).containsEntry("LAMBDA_RUNTIME_EXECUTOR", "process");
    assertThat(told).doesNotContainKeys("FILESYSTEM_ROOT", "JAVA_HOME", "OVERRIDE_IN_DOCKER");
    for (String variable :
        new String[] {"PYTHONPATH", "PROCESS_LAMBDA_RUNTIME_CLIENT", "PROCESS_LAMBDA_JAVA25"}) {
      assertThat(binds).containsEntry(told.get(variable), AccessMode.ro);
    }
    assertThat(binds).containsEntry(logs.toString(), AccessMode.rw).hasSize(4);
    assertThat(Path.of(told.get("PROCESS_LAMBDA_JAVA25"), "bin", "java")).isExecutable();
    assertThat(logs).isDirectory();
  }

  /** Docker's own socket is not given to it: nothing that it runs needs the engine. */
  @Test
  void holdsNoSocketOfTheEngine() {
    assertThat(made.container().getBinds())
        .extracting((Function<Bind, String>) HostLocalStackTest::path)
        .noneMatch(path -> path.contains("docker.sock"));
  }

  @Test
  void takesWhatTheCallerSaysBeside() {
    assertThat(made.container().getEnvMap()).containsEntry("DEBUG", "1");
    assertThat(made.container().getLogConsumers())
        .contains(new LogOfContainer(here.resolve("localstack.log")));
    assertThat(made.memory()).isEmpty();
  }

  /** The same path on both sides. */
  private static String path(Bind bind) {
    assertThat(bind.getPath()).isEqualTo(bind.getVolume().getPath());
    return bind.getPath();
  }
}
