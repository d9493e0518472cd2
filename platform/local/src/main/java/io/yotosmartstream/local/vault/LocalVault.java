package io.yotosmartstream.local.vault;

import io.yotosmartstream.yoto.TokenVault;
import java.nio.file.Path;
import java.time.InstantSource;

/** Makes the token vault. */
public final class LocalVault {
  private LocalVault() {}

  public static TokenVault in(Path folder, InstantSource clock) {
    return new FileTokenVault(folder, clock);
  }
}
