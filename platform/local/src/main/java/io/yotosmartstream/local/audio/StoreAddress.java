package io.yotosmartstream.local.audio;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the store's HTTP endpoint is reached. Given by the settings, or known once this process has
 * started the endpoint itself.
 */
public final class StoreAddress {
  private final AtomicReference<@Nullable URI> url = new AtomicReference<>();

  public StoreAddress(@Nullable URI url) {
    this.url.set(url);
  }

  /** Does nothing where an address was given. */
  public void startedAt(URI started) {
    url.compareAndSet(null, started);
  }

  /**
   * @throws IllegalStateException where nobody knows
   */
  public URI url() {
    URI known = url.get();
    if (known == null) {
      throw new IllegalStateException(
          "Set LOCAL_STORE_URL to the address of the local store, for example"
              + " http://127.0.0.1:8081, or start the store in this process");
    }
    return known;
  }
}
