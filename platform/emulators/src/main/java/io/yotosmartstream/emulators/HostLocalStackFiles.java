package io.yotosmartstream.emulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.testcontainers.containers.BindMode;

/**
 * What a container of LocalStack needs of this machine so that functions are its processes; each
 * lies in the container where it lies here.
 *
 * @param jdk that runs functions
 */
record HostLocalStackFiles(Path plugin, Path runtimeClient, Path jdk, Map<String, BindMode> more) {
  /** The plugin's variable for the folder of what functions print. */
  private static final String LOGS = "PROCESS_LAMBDA_LOGS";

  static HostLocalStackFiles of(Path runtimeClient, EmulatorOptions options) throws IOException {
    Map<String, BindMode> more = new HashMap<>();
    String logs = options.environment().get(LOGS);
    if (logs != null) {
      // Made here: what the engine makes belongs to root.
      more.put(Files.createDirectories(Path.of(logs)).toString(), BindMode.READ_WRITE);
    }
    Path jdk = options.jdk().orElseGet(() -> Path.of(System.getProperty("java.home")));
    return new HostLocalStackFiles(
        ProjectFiles.localStack("plugin"), runtimeClient, jdk.toRealPath(), more);
  }

  Map<String, String> environment(String port) {
    Map<String, String> variables = new HashMap<>(LocalStackEnvironment.everywhere(port));
    variables.putAll(
        LocalStackEnvironment.ofFunctions(plugin, runtimeClient, Path.of("/tmp/yoto-code"), jdk));
    variables.put("PYTHONDONTWRITEBYTECODE", "1"); // the plugin is read-only there
    return variables;
  }

  Map<String, BindMode> binds() {
    Map<String, BindMode> binds = new LinkedHashMap<>();
    for (Path path : new Path[] {plugin, runtimeClient, jdk}) {
      binds.put(path.toString(), BindMode.READ_ONLY);
    }
    binds.putAll(more);
    return binds;
  }
}
