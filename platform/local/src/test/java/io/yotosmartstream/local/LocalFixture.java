package io.yotosmartstream.local;

import io.yotosmartstream.local.identity.PasswordCost;
import io.yotosmartstream.local.store.LocalStoreServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Platforms on one folder, as several processes would have them; closed together. */
public final class LocalFixture implements AutoCloseable {
  public static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

  private final Path folder;
  private final List<AutoCloseable> opened = new ArrayList<>();

  public LocalFixture(Path folder) {
    this.folder = folder;
  }

  public LocalPlatform open(InstantSource clock) {
    return open(clock, Map.of());
  }

  public LocalPlatform open(InstantSource clock, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("YOTO_DATA", folder.resolve("data").toString());
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
    return folder.resolve("data");
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
    opened.clear();
  }
}
