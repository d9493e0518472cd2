package io.yotosmartstream.aws.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwsClientsTest {
  private static final Map<String, String> EMULATOR =
      Map.of(
          "AWS_REGION", "eu-west-1",
          "AWS_ACCESS_KEY_ID", "key",
          "AWS_SECRET_ACCESS_KEY", "secret",
          "AWS_ENDPOINT_URL", "http://127.0.0.1:4566",
          "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "http://127.0.0.1:4577");

  @Test
  void aServiceWithAnEndpointOfItsOwnUsesThat() {
    try (AwsClients clients = AwsClients.from(EMULATOR)) {
      assertThat(clients.endpoint("COGNITO_IDENTITY_PROVIDER"))
          .contains(URI.create("http://127.0.0.1:4577"));
      assertThat(clients.endpoint("S3")).contains(URI.create("http://127.0.0.1:4566"));
    }
  }

  @Test
  void withoutAnEndpointAwsIsAsked() {
    Map<String, String> aws = Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL", "");

    try (AwsClients clients = AwsClients.from(aws)) {
      assertThat(clients.endpoint("S3")).isEmpty();
    }
  }

  @Test
  void aSessionTokenGoesWithItsKeys() {
    Map<String, String> role =
        Map.of(
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "key",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_SESSION_TOKEN", "session");

    try (AwsClients clients = AwsClients.from(role)) {
      assertThat(clients.credentials().resolveCredentials())
          .extracting("sessionToken")
          .isEqualTo("session");
    }
  }
}
