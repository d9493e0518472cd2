package io.yotosmartstream.yoto;

import io.yotosmartstream.yoto.YotoCloudException.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A token endpoint whose refresh tokens are good once; a spent one ends the grant. */
final class RotatingYoto {
  private final InstantSource clock;
  private Duration life = Duration.ofHours(1);
  private boolean rotating = true;
  private @Nullable Kind failing;
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
    return new YotoTokens("access-" + issued, refresh, clock.instant().plus(life), "all");
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
