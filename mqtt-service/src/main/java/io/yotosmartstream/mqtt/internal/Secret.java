package io.yotosmartstream.mqtt.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** What the parts of the platform know one another by. Printing it does not show it. */
public final class Secret {
  public static final String HEADER = "X-Internal-Secret";

  private final byte[] value;

  /**
   * @param value empty lets nobody in
   */
  public Secret(String value) {
    this.value = value.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes as long whatever is given, so that it cannot be guessed letter by letter. */
  boolean matches(@Nullable String given) {
    byte[] told = (given == null ? "" : given).getBytes(StandardCharsets.UTF_8);
    return value.length > 0 && MessageDigest.isEqual(value, told);
  }
}
