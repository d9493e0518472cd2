package io.yotosmartstream.local;

import io.yotosmartstream.local.files.KeyFolder;
import io.yotosmartstream.local.identity.PasswordCost;
import io.yotosmartstream.local.store.LocalStoreServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Platforms on one folder, as several processes would have them; closed together. */
public final class LocalFixture implements AutoCloseable {
  public static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

  private static final String SIGNING_KEY = "access-tokens.jwk.json";
  private static byte[] sharedKey = new byte[0];

  private final Path folder;
  private final List<AutoCloseable> opened = new ArrayList<>();

  public LocalFixture(Path folder) {
    this.folder = folder.resolve("data");
  }

  public LocalPlatform open(InstantSource clock) {
    return open(clock, Map.of());
  }

  public LocalPlatform open(InstantSource clock, Map<String, String> settings) {
    // An RSA key for each test would take longer than all of them.
    new KeyFolder(folder.resolve("keys")).obtain(SIGNING_KEY, LocalFixture::sharedKey);
    Map<String, String> all = new HashMap<>(settings);
    all.put("YOTO_DATA", folder.toString());
    LocalPlatform platform = LocalPlatform.open(all, CHEAP, clock);
    opened.add(platform);
    return platform;
  }

  public LocalStoreServer startStore(LocalPlatform platform) throws IOException {
    LocalStoreServer server = platform.startStore("127.0.0.1", 0);
    opened.add(server);
    return server;
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
    opened.clear();
  }

  private static synchronized byte[] sharedKey() {
    if (sharedKey.length == 0) {
      try {
        Path made = Files.createTempDirectory("signing-key");
        LocalPlatform.open(Map.of("YOTO_DATA", made.toString()), CHEAP, InstantSource.system())
            .close();
        sharedKey = Files.readAllBytes(made.resolve("keys").resolve(SIGNING_KEY));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sharedKey;
  }
}
