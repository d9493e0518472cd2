package io.yotosmartstream.aws.vault;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.contracts.TokenVaultContract;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.yoto.TokenVault;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class AwsTokenVaultEmulatorIT extends TokenVaultContract {
  private static AwsClients clients;

  @BeforeAll
  static void start() {
    clients = AwsClients.from(Emulators.localStack().settings());
  }

  @AfterAll
  static void stop() {
    clients.close();
  }

  @Override
  protected TokenVault vault(InstantSource clock) {
    return AwsVault.in(clients, "yoto-tokens-it/", "/yoto/it/tokens/", clock);
  }
}
