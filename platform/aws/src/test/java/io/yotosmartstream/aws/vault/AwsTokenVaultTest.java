package io.yotosmartstream.aws.vault;

import io.yotosmartstream.contracts.TokenVaultContract;
import io.yotosmartstream.yoto.TokenVault;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

class AwsTokenVaultTest extends TokenVaultContract {
  private final TwoStores stores = new TwoStores();

  @AfterEach
  void stop() {
    stores.close();
  }

  @Override
  protected TokenVault vault(InstantSource clock) {
    return stores.vault(clock);
  }
}
