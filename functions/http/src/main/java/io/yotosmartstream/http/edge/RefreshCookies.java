package io.yotosmartstream.http.edge;

import io.yotosmartstream.functions.accounts.SignInResult;
import io.yotosmartstream.http.contract.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds the refresh token: out of reach of scripts, sent to the account operations
 * of this site only.
 *
 * @param secure whether it is sent over TLS only; false only where the page itself is plain HTTP on
 *     a laptop
 */
public record RefreshCookies(boolean secure) {
  private static final Duration LIFETIME = Duration.ofDays(30);

  @Nullable String after(Operation operation, Object result) {
    return switch (operation.refreshCookie()) {
      case NONE -> null;
      case CLEAR -> cookie("", 0);
      case SET, ROTATE ->
          result instanceof SignInResult signIn && signIn.refreshToken() != null
              ? cookie(signIn.refreshToken(), LIFETIME.toSeconds())
              : null;
    };
  }

  private String cookie(String value, long maxAge) {
    return Requests.REFRESH_COOKIE
        + "="
        + value
        + "; Path=/api/user-auth; HttpOnly; SameSite=Strict; Max-Age="
        + maxAge
        + (secure ? "; Secure" : "");
  }
}
