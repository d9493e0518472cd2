package io.yotosmartstream.emulators;

import java.net.URI;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * LocalStack in a container, which ends with this JVM. It runs functions in containers of its own.
 */
final class ContainerLocalStack {
  /**
   * The last release that needs no token. Pinned by the digest of its list of platforms: a moved
   * tag changes nothing. A new one is printed by {@code docker buildx imagetools inspect
   * localstack/localstack:VERSION}.
   */
  static final String IMAGE =
      "localstack/localstack:4.14.0@sha256:3ebc37595918b8accb852f8048fef2aff047d465167edd655528065b07bc364a";

  private ContainerLocalStack() {}

  /** Whether Testcontainers finds the engine too: it does not know every way that Docker does. */
  static boolean canBeStarted() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  @SuppressWarnings("resource") // Testcontainers removes it when this JVM is gone.
  static Emulator start() {
    LocalStackContainer container =
        new LocalStackContainer(
                DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("localstack/localstack"))
            .withEnv("S3_SKIP_SIGNATURE_VALIDATION", "0")
            .withEnv("DISABLE_EVENTS", "1")
            .withEnv("SQS_ENDPOINT_STRATEGY", "path");
    container.start();
    return new InContainer(container.getEndpoint());
  }

  private record InContainer(URI endpoint) implements Emulator {
    @Override
    public String name() {
      return "localstack 4.14.0 in a container";
    }

    @Override
    public Map<String, String> settings() {
      return Settings.of(endpoint);
    }
  }
}
