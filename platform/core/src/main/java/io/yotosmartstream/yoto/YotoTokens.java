package io.yotosmartstream.yoto;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Yoto's token endpoint gave. Printing it shows no token.
 *
 * @param refreshToken single use; null where the answer had none, the old one stays good then
 *     (protocol page, section 1.4)
 * @param expiresAt of the access token, from its own {@code exp} or {@code expires_in}, never from
 *     a constant
 */
public record YotoTokens(
    String accessToken, @Nullable String refreshToken, Instant expiresAt, String scope) {
  @Override
  public String toString() {
    return "YotoTokens[expiresAt=" + expiresAt + "]";
  }
}
