package io.yotosmartstream.aws.vault;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.client.ClientSecret;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The secret of a confidential application, in a secret that a person filled. */
public final class YotoClientSecret {
  private YotoClientSecret() {}

  /**
   * @param name of the secret ({@code YOTO_CLIENT_SECRET})
   */
  public static ClientSecret in(AwsClients clients, String name) {
    SecretsManagerClient client =
        clients.make(SecretsManagerClient.builder(), "SECRETS_MANAGER", CallTimes.QUICK);
    return () -> read(client, name);
  }

  private static String read(SecretsManagerClient client, String name) {
    try {
      return client.getSecretValue(request -> request.secretId(name)).secretString().strip();
    } catch (SdkException e) {
      throw new YotoCloudException(
          YotoCloudException.Kind.UNAVAILABLE,
          "Secret %s of our application at Yoto cannot be read. %s"
              .formatted(name, StoreFault.of("Secrets Manager", e).getMessage()));
    }
  }
}
