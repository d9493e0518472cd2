package io.yotosmartstream.yoto.client;

import org.jspecify.annotations.Nullable;

/**
 * The secret of an application that is registered as confidential. Asked for with each call of the
 * token endpoint, which are few, so that a new one is used without a restart.
 */
@FunctionalInterface
public interface ClientSecret {
  /** Of a public application. */
  ClientSecret NONE = () -> null;

  /**
   * @return null for none
   * @throws io.yotosmartstream.yoto.YotoCloudException of kind UNAVAILABLE where it cannot be read
   */
  @Nullable String get();
}
