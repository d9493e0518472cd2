package io.yotosmartstream.aws.vault;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.yoto.TokenVault;
import java.time.InstantSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Makes the token vault. */
public final class AwsVault {
  private AwsVault() {}

  /**
   * @param secrets what the names of secrets begin with ({@code TOKEN_SECRETS}), for example {@code
   *     yoto-tokens-dev/}
   * @param parameters what the names of their copies begin with ({@code TOKEN_PARAMETERS}), for
   *     example {@code /yoto/dev/tokens/}
   */
  public static TokenVault in(
      AwsClients clients, String secrets, String parameters, InstantSource clock) {
    SecretsManagerClient secretsManager =
        clients.make(SecretsManagerClient.builder(), "SECRETS_MANAGER", CallTimes.QUICK);
    SsmClient ssm = clients.make(SsmClient.builder(), "SSM", CallTimes.QUICK);
    return new AwsTokenVault(
        new Secrets(secretsManager, secrets, Thread::sleep), new Copies(ssm, parameters), clock);
  }
}
