package io.yotosmartstream.yoto;

import io.yotosmartstream.yoto.YotoCloudException.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A token endpoint whose refresh tokens are good once; a spent one ends the grant. */
final class RotatingYoto {
  private final InstantSource clock;
  private Duration life = Duration.ofHours(1);
  private boolean rotating = true;
  private @Nullable Kind failing;
  private final Map<String, Instant> ends = new HashMap<>();
  private int issued;
  private int refreshes;

  RotatingYoto(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void life(Duration of) {
    life = of;
  }

  synchronized void rotating(boolean is) {
    rotating = is;
  }

  synchronized void failing(Kind kind) {
    failing = kind;
  }

  synchronized int refreshes() {
    return refreshes;
  }

  synchronized YotoTokens grant() {
    issued++;
    String refresh = issued == 1 || rotating ? "refresh-" + issued : null;
    ends.put("access-" + issued, clock.instant().plus(life));
    return new YotoTokens("access-" + issued, refresh, clock.instant().plus(life), "all");
  }

  synchronized boolean accepts(String accessToken) {
    return clock.instant().isBefore(ends.getOrDefault(accessToken, Instant.MIN));
  }

  synchronized YotoTokens refresh(String refreshToken) {
    if (failing != null) {
      throw new YotoCloudException(failing, "as the test wants");
    }
    if (rotating && !refreshToken.equals("refresh-" + issued)) {
      failing = Kind.INVALID_GRANT;
      throw new YotoCloudException(Kind.INVALID_GRANT, "spent");
    }
    refreshes++;
    return grant();
  }

  YotoCloud cloud() {
    return (YotoCloud)
        Proxy.newProxyInstance(
            YotoCloud.class.getClassLoader(),
            new Class<?>[] {YotoCloud.class},
            (self, method, arguments) -> {
              if (method.getName().equals("refresh")) {
                return refresh((String) arguments[0]);
              }
              throw new InvocationTargetException(new AssertionError(method + " is unused"));
            });
  }
}
