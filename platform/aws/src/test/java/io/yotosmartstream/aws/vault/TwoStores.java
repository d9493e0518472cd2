package io.yotosmartstream.aws.vault;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.aws.standin.FaultyService;
import io.yotosmartstream.yoto.TokenVault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Both services of the vault in this process, each of which can fail. */
final class TwoStores implements AutoCloseable {
  static final String SECRETS = "yoto-tokens-dev/";
  static final String PARAMETERS = "/yoto/dev/tokens/";

  final SecretsInMemory secrets = new SecretsInMemory();
  final ParametersInMemory parameters = new ParametersInMemory();
  final FaultyService secretsManager = new FaultyService(secrets);
  final FaultyService ssm = new FaultyService(parameters);
  final List<Duration> pauses = new ArrayList<>();
  private final AwsClients forSecrets = AwsClients.from(secretsManager.settings("SECRETS_MANAGER"));
  private final AwsClients forParameters = AwsClients.from(ssm.settings("SSM"));

  TokenVault vault(InstantSource clock) {
    return new AwsTokenVault(
        new Secrets(
            forSecrets.make(SecretsManagerClient.builder(), "SECRETS_MANAGER", CallTimes.QUICK),
            SECRETS,
            pauses::add),
        copies(),
        clock);
  }

  Copies copies() {
    return new Copies(forParameters.make(SsmClient.builder(), "SSM", CallTimes.QUICK), PARAMETERS);
  }

  @Override
  public void close() {
    forSecrets.close();
    forParameters.close();
    secretsManager.close();
    ssm.close();
  }
}
